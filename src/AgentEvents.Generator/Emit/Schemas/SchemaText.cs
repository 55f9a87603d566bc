using System.Globalization;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>
/// Writes a canonical schema as JSON Schema 2020-12, whatever dialect it was written in. What has a name of its own is referred to as
/// <c>#/$defs/NAME</c>.
/// </summary>
/// <code>
/// {"type":"object","properties":{"to":{"type":"string","pattern":"^[0-9]+$"},"event":{"$ref":"#/$defs/Provider.Event"}},"required":["to"]}
/// </code>
internal sealed class SchemaText
{
    private static readonly string[] KindNames = ["null", "boolean", "object", "array", "number", "string"];

    private readonly CanonicalGraph _graph;
    private readonly SchemaNames _names;
    private readonly List<int> _parts = [];

    /// <summary>Writes a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="graph">What it refers to.</param>
    /// <param name="names">What is referred to by name.</param>
    /// <param name="only">The one kind of value to speak of; all if null.</param>
    public SchemaText(CanonicalSchema schema, CanonicalGraph graph, SchemaNames names, InstanceKind? only = null)
    {
        _graph = graph;
        _names = names;
        Json = only is { } kind
            ? Kinds(schema with { Kinds = schema.Kinds.Select((k, i) => i == (int)kind ? k : new KindRule.Rejected([])).ToEquatableArray() }).ToJson()
            : Whole(schema, schema.Metadata);
    }

    /// <summary>The text.</summary>
    public string Json { get; }

    /// <summary>The schemas that the text refers to by name, each once.</summary>
    public IReadOnlyList<int> Parts => _parts;

    private string Whole(CanonicalSchema schema, SchemaMetadata metadata)
    {
        var keywords = new KeywordList();
        Describe(metadata, keywords);
        return Assert(schema, metadata, keywords).ToJson();
    }

    private KeywordList Kinds(CanonicalSchema schema) => Assert(schema, schema.Metadata, new KeywordList());

    private KeywordList Assert(CanonicalSchema schema, SchemaMetadata metadata, KeywordList keywords)
    {
        if (schema.Union is { } union)
        {
            keywords.Add("oneOf", References(union.Branches));
            return keywords;
        }

        if (schema.AllowsNothing)
        {
            keywords.Add("not", "{}");
            return keywords;
        }

        TypesAndValues(schema, keywords);
        foreach (var rule in schema.Kinds)
        {
            Rule(rule, keywords);
        }

        if (metadata.Format is { } format)
        {
            keywords.AddOnce("format", JsonString.Quote(format));
        }

        foreach (var applicator in schema.Applicators)
        {
            Apply(applicator, keywords);
        }

        return keywords;
    }

    private static void Describe(SchemaMetadata metadata, KeywordList keywords)
    {
        Text("title", metadata.Title, keywords);
        Text("description", metadata.Description, keywords);
        foreach (var (keyword, applies) in
            new[] { ("deprecated", metadata.IsDeprecated), ("readOnly", metadata.IsReadOnly), ("writeOnly", metadata.IsWriteOnly) })
        {
            if (applies)
            {
                keywords.Add(keyword, "true");
            }
        }

        if (metadata.Mapping.Default is { } fallback)
        {
            keywords.Add("default", fallback);
        }

        if (!metadata.KnownValues.IsEmpty)
        {
            keywords.Add("x-extensible-enum", KeywordList.Array(metadata.KnownValues.Select(JsonString.Quote)));
        }
    }

    private static void Text(string keyword, string? text, KeywordList keywords)
    {
        if (text is not null)
        {
            keywords.Add(keyword, JsonString.Quote(text));
        }
    }

    private static void TypesAndValues(CanonicalSchema schema, KeywordList keywords)
    {
        var kinds = schema.AllowedKinds.ToArray();
        var types = kinds.Select(k => TypeOf(schema, k)).ToArray();
        if (types.Length < KindNames.Length || types.Contains("integer"))
        {
            keywords.Add("type", TypesJson(types));
        }

        var lists = kinds.Select(k => (Kind: k, Values: ValuesOf(k, schema[k]))).ToArray();
        if (lists.All(l => l.Values is not null))
        {
            var values = lists.SelectMany(l => l.Values!).ToArray();
            var saysMoreThanTypes = lists.Any(l => l.Kind is not (InstanceKind.Null or InstanceKind.Boolean)
                || l.Values!.Length < (l.Kind == InstanceKind.Boolean ? 2 : 1));
            if (saysMoreThanTypes)
            {
                keywords.Add(values.Length == 1 ? ("const", values[0]) : ("enum", KeywordList.Array(values)));
            }

            return;
        }

        foreach (var (kind, values) in lists.Where(l => l.Values is not null && !schema[l.Kind].IsUnconstrained))
        {
            var others = KeywordList.Object([("type", TypesJson(KindNames.Where((_, k) => k != (int)kind).ToArray()))]);
            keywords.AddSchema(KeywordList.Object(
                [("anyOf", KeywordList.Array([others, KeywordList.Object([("enum", KeywordList.Array(values!))])]))]));
        }
    }

    private static string TypeOf(CanonicalSchema schema, InstanceKind kind) =>
        schema[kind] is KindRule.Number number && number.Checks.Any(c => c is NumberCheck.Integer) ? "integer" : KindNames[(int)kind];

    private static string TypesJson(string[] types) =>
        types.Length == 1 ? JsonString.Quote(types[0]) : KeywordList.Array(types.Select(JsonString.Quote));

    // Null is a list of one value, and so are booleans a list of two; null where a kind has no list.
    private static string[]? ValuesOf(InstanceKind kind, KindRule rule) => (kind, rule) switch
    {
        (InstanceKind.Null, KindRule.Literal { Values.IsEmpty: true }) => ["null"],
        (InstanceKind.Boolean, KindRule.Literal { Values.IsEmpty: true }) => ["false", "true"],
        (_, { Lists.IsEmpty: true }) => null,
        (InstanceKind.String, _) => AllowedValues.Common(rule.Lists).Select(JsonString.Quote).ToArray(),
        _ => AllowedValues.Common(rule.Lists).ToArray(),
    };

    private void Rule(KindRule rule, KeywordList keywords)
    {
        switch (rule)
        {
            case KindRule.Text text:
                ScalarRules.Write(text, keywords, Reference);
                break;
            case KindRule.Number number:
                ScalarRules.Write(number, keywords);
                break;
            case KindRule.Object members:
                ObjectRules.Write(members, keywords, this);
                break;
            case KindRule.Array items:
                ArrayRules.Write(items, keywords, this);
                break;
        }
    }

    /// <summary>Writes what is left of <c>anyOf</c> and its like.</summary>
    public void Apply(Applicator applicator, KeywordList keywords)
    {
        switch (applicator)
        {
            case Applicator.AnyOf any:
                keywords.Add("anyOf", References(any.Branches));
                break;
            case Applicator.OneOf one:
                keywords.Add("oneOf", References(one.Branches));
                break;
            case Applicator.Not not:
                keywords.Add("not", Reference(not.Schema));
                break;
            case Applicator.Conditional condition:
                keywords.Add(
                [
                    ("if", Reference(condition.If)),
                    .. condition.Then is { } then ? [("then", Reference(then))] : Array.Empty<(string, string)>(),
                    .. condition.Else is { } otherwise ? [("else", Reference(otherwise))] : Array.Empty<(string, string)>(),
                ]);
                break;
            case Applicator.Dependent dependent:
                keywords.Add("dependentSchemas", KeywordList.Object([(dependent.Member, Reference(dependent.Schema))]));
                break;
        }
    }

    /// <summary>A schema that another one applies: by its name, or in full.</summary>
    public string Reference(SchemaReference reference)
    {
        var schema = _graph[reference];
        if (_names.NameOf(schema.Id) is not { } name)
        {
            return Whole(schema, reference.Metadata.Or(schema.Metadata));
        }

        if (!_parts.Contains(schema.Id))
        {
            _parts.Add(schema.Id);
        }

        // What the place says of itself stands beside the reference; what the schema says stands there.
        var own = reference.Metadata;
        var its = schema.Metadata;
        var keywords = new KeywordList();
        keywords.Add("$ref", PathTo(name));
        Describe(
            SchemaMetadata.None with
            {
                Title = own.Title == its.Title ? null : own.Title,
                Description = own.Description == its.Description ? null : own.Description,
                IsDeprecated = own.IsDeprecated && !its.IsDeprecated,
                IsReadOnly = own.IsReadOnly && !its.IsReadOnly,
                IsWriteOnly = own.IsWriteOnly && !its.IsWriteOnly,
                Mapping = MappingMarks.None with { Default = own.Mapping.Default == its.Mapping.Default ? null : own.Mapping.Default },
            },
            keywords);
        return keywords.ToJson();
    }

    /// <summary>The reference to a name, as JSON.</summary>
    public static string PathTo(string name) => JsonString.Quote("#/$defs/" + JsonPointer.ToFragment(JsonPointer.Escape(name)));

    /// <summary>Schemas that others apply.</summary>
    public string References(IEnumerable<SchemaReference> references) => KeywordList.Array(references.Select(Reference));

    /// <summary>Whether a schema says nothing, of itself or of what it is applied to.</summary>
    public bool IsSilent(SchemaReference reference) =>
        _graph[reference].AllowsAnything && _names.NameOf(reference.Id) is null && Whole(_graph[reference], reference.Metadata) == "{}";

    /// <summary>A schema as the value of a keyword that takes <c>false</c> for what nothing satisfies.</summary>
    public string OrFalse(SchemaReference reference) => _graph[reference].AllowsNothing ? "false" : Reference(reference);

    /// <summary>Writes bounds on a number of things.</summary>
    public static void Counts(IEnumerable<CountCheck> counts, string what, KeywordList keywords)
    {
        foreach (var count in counts)
        {
            keywords.Add((count.IsMaximum ? "max" : "min") + what, Number(count.Bound));
        }
    }

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
