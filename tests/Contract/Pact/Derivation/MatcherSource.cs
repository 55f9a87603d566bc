using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Contract.Corpus;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Contract.Pacts.Derivation;

/// <summary>
/// Makes the body of an interaction from a schema and an example: the values are the example's, the rules are the schema's. A constant is compared as
/// it is, a string with a pattern by the pattern, everything else by its kind; arrays need one item at least. Members that no schema names are left
/// out: nobody relies on them.
/// </summary>
/// <remarks>
/// What Pact cannot say (ranges, lengths, formats, what must not be there, what may be missing) is left to the validators, which judge the same
/// message. A member that may be missing is demanded all the same once it is in the example: an interaction with such members names a provider state.
/// </remarks>
internal sealed class MatcherSource
{
    private readonly List<string> _optional = [];

    private MatcherSource()
    {
    }

    /// <summary>Derives a body.</summary>
    /// <param name="schema">Where the schema is: <c>google/user-event.schema.json</c>, or <c>file#/pointer</c>, relative to the schemas
    /// folder.</param>
    /// <param name="example">A valid instance.</param>
    /// <returns>The body as integration JSON, and pointers to the members that the schema does not require.</returns>
    /// <exception cref="InvalidDataException">The schema refuses something in the example, or a branch cannot be told.</exception>
    public static (JsonNode Body, IReadOnlyList<string> OptionalMembers) Derive(string schema, JsonElement example)
    {
        var reference = Reference.Parse("", schema);
        var target = reference.Target() ?? throw new InvalidDataException($"{schema} leads nowhere");
        return Derive(new Subschema(reference.File, reference.Pointer, target), example);
    }

    /// <inheritdoc cref="Derive(string, JsonElement)"/>
    public static (JsonNode Body, IReadOnlyList<string> OptionalMembers) Derive(Subschema schema, JsonElement example)
    {
        var source = new MatcherSource();
        return (source.Derive([schema], example, ""), source._optional);
    }

    private JsonNode Derive(IReadOnlyList<Subschema> schemas, JsonElement value, string pointer)
    {
        var all = schemas.SelectMany(schema => Applicable(schema, value, pointer)).ToList();
        if (all.Count == 0)
        {
            throw new InvalidDataException($"no schema says anything about {pointer}");
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => DeriveObject(all, value, pointer),
            JsonValueKind.Array => DeriveArray(all, value, pointer),
            _ => Rule(all, value, pointer),
        };
    }

    private JsonObject DeriveObject(List<Subschema> schemas, JsonElement value, string pointer)
    {
        var required =
            schemas.SelectMany(schema => Keyword(schema, "required") is { } names ? names.EnumerateArray().Select(name => name.GetString()!) : [])
                .ToHashSet();
        var body = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            var rules = schemas.Select(schema => Property(schema, member.Name)).OfType<Subschema>().ToList();
            if (rules.Count == 0)
            {
                continue;
            }

            var place = JsonPointer.Append(pointer, member.Name);
            if (!required.Contains(member.Name))
            {
                _optional.Add(place);
            }

            body.Add(member.Name, Derive(rules, member.Value, place));
        }

        return body;
    }

    private JsonNode DeriveArray(List<Subschema> schemas, JsonElement value, string pointer)
    {
        var items = schemas.Select(schema => Keyword(schema, "items") is { } rule ? Child(schema, "items", rule) : null).OfType<Subschema>().ToList();
        if (value.GetArrayLength() == 0)
        {
            return Node(schemas.Exists(static schema => Keyword(schema, "maxItems") is { } most && most.GetInt32() == 0)
                ? Match.Equality(value)
                : Match.Type(value));
        }

        var fewest = schemas.Max(schema => Keyword(schema, "minItems") is { } count ? count.GetInt32() : 1);
        return Node(Match.MinType(Derive(items, value[0], $"{pointer}/0"), Math.Max(1, fewest)));
    }

    private static JsonNode Rule(List<Subschema> schemas, JsonElement value, string pointer)
    {
        if (schemas.Exists(schema => Keyword(schema, "const") is not null))
        {
            return Node(Match.Equality(value));
        }

        if (schemas.Select(schema => Keyword(schema, "pattern"))
            .OfType<JsonElement>()
            .FirstOrDefault() is { ValueKind: JsonValueKind.String } pattern)
        {
            return Node(Match.Regex(value.GetString()!, Portable(pattern.GetString()!, pointer)));
        }

        if (schemas.Select(schema => Keyword(schema, "enum")).OfType<JsonElement>().FirstOrDefault() is { ValueKind: JsonValueKind.Array } listed
            && value.ValueKind == JsonValueKind.String)
        {
            return Node(Match.Regex(
                value.GetString()!,
                $"^(?:{string.Join('|', listed.EnumerateArray().Select(name => Word(name.GetString()!, pointer)))})$"));
        }

        return value.ValueKind == JsonValueKind.Number ? Number(schemas, value) : Node(Match.Type(value));
    }

    // As JSON: the matchers take no integer beyond 32 bits, and would not keep a number as it is written.
    private static JsonObject Number(List<Subschema> schemas, JsonElement value)
    {
        var isInteger =
            schemas.Exists(static schema => Keyword(schema, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("integer"));
        return new JsonObject { ["pact:matcher:type"] = isInteger ? "integer" : "number", ["value"] = JsonNode.Parse(value.GetRawText()) };
    }

    // ECMA-262 and Rust's regex agree about what is used here; these they read differently, or only one of them knows.
    private static string Portable(string pattern, string pointer)
    {
        string[] apart = [@"\d", @"\w", @"\s", @"\b", @"\u", @"\c", "(?=", "(?!", "(?<", @"\1"];
        var found = Array.Find(apart, construct => pattern.Contains(construct, StringComparison.OrdinalIgnoreCase));
        return found is null
            ? pattern
            : throw new InvalidDataException($"the pattern at {pointer} has {found}, which Pact's engine reads differently");
    }

    private static string Word(string text, string pointer) => text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
        ? text
        : throw new InvalidDataException($"a value listed at {pointer} would have to be escaped");

    // The schema itself, what it refers to, and of alternatives the one that the value is of.
    private static IEnumerable<Subschema> Applicable(Subschema schema, JsonElement value, string pointer)
    {
        if (schema.Value.ValueKind == JsonValueKind.False)
        {
            throw new InvalidDataException($"{schema} refuses {pointer}");
        }

        if (schema.Value.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        yield return schema;
        foreach (var part in Parts(schema, value, pointer).SelectMany(part => Applicable(part, value, pointer)))
        {
            yield return part;
        }
    }

    private static IEnumerable<Subschema> Parts(Subschema schema, JsonElement value, string pointer)
    {
        if (Keyword(schema, "$ref") is not null)
        {
            yield return SchemaWalk.Follow(schema);
        }

        if (Keyword(schema, "allOf") is { } parts)
        {
            foreach (var part in parts.EnumerateArray())
            {
                yield return Child(schema, "allOf", part);
            }
        }

        if (Keyword(schema, "oneOf") is { } branches)
        {
            var fitting = branches.EnumerateArray()
                .Select(branch => Child(schema, "oneOf", branch))
                .Where(branch => SchemaFit.Holds(branch, value))
                .ToList();
            yield return fitting.Count == 1
                ? fitting[0]
                : throw new InvalidDataException($"{fitting.Count} branches of {schema} fit {(pointer.Length == 0 ? "the example" : pointer)}");
        }
    }

    private static Subschema? Property(Subschema schema, string name) =>
        Keyword(schema, "properties") is { } properties && properties.TryGetProperty(name, out var rule) ? Child(schema, "properties", rule) : null;

    private static Subschema Child(Subschema schema, string keyword, JsonElement value) =>
        schema with { Pointer = $"{schema.Pointer}/{keyword}", Value = value };

    private static JsonElement? Keyword(Subschema schema, string name) => schema.Value.TryGetProperty(name, out var value) ? value : null;

    private static JsonNode Node(IMatcher matcher) => JsonSerializer.SerializeToNode(matcher)!;
}
