using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Puts written schemas into a draft, keyword by keyword; <c>$ref</c> and <c>allOf</c> put theirs into the same draft.</summary>
internal sealed class SourceExpansion(GraphBuilder builder, SchemaDraft draft, EquatableArray<SchemaLocation> without)
{
    // Merging may repeat what is referred to from several places; a schema that makes that explode is no use to anybody.
    private const int Budget = 2000;

    private readonly HashSet<(SchemaLocation, DynamicScope)> _active = [];
    private int _expanded;

    /// <summary>The keywords that bring other schemas into the same draft, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["$dynamicRef", "$ref", "allOf"];

    /// <summary>Puts a schema into the draft. A schema that refers to itself at the same instance says nothing new the second time.</summary>
    public void Expand(Source source)
    {
        if (!_active.Add((source.Location, source.Scope)))
        {
            return;
        }

        if (++_expanded == Budget)
        {
            builder.Report(ProblemKind.EndlessReference, source.Location, builder.Index.NodeAt(source.Location).Span, source.Location.Pointer, $"merges more than {Budget} schemas into one");
        }
        else if (_expanded < Budget)
        {
            ExpandSchema(source);
        }

        _active.Remove((source.Location, source.Scope));
    }

    private void ExpandSchema(Source source)
    {
        switch (builder.Index.NodeAt(source.Location))
        {
            case JsonBooleanNode { Value: false }:
                RejectAll(source);
                break;
            case JsonObjectNode schema:
                ExpandObject(source, schema);
                break;
            case JsonBooleanNode:
                break;
            case var other:
                builder.Report(ProblemKind.InvalidKeywordValue, source.Location, other.Span, LastToken(source), source.Location.Pointer, "a schema is an object, true or false");
                break;
        }
    }

    private void ExpandObject(Source source, JsonObjectNode schema)
    {
        draft.Annotations = draft.Annotations.Or(AnnotationReader.Read(schema));
        if (builder.CollectsRemarks)
        {
            draft.Remarks.AddRange(RemarkReader.Read(schema, source, builder));
        }

        var dialect = builder.Index.DialectOf(source.Location);
        foreach (var member in schema.Members)
        {
            if (dialect.Ignores(member.Name) || without.Contains(source.Location.Down(member.Name)))
            {
                continue;
            }

            var use = new KeywordUse(member.Name, member.Value, schema, source, builder);
            switch (member.Name)
            {
                case "$ref":
                    ExpandReference(use);
                    break;
                case "$dynamicRef":
                    ExpandDynamicReference(use);
                    break;
                case "allOf":
                    ExpandAll(use);
                    break;
                default:
                    Apply(use, member, dialect);
                    break;
            }
        }
    }

    private void Apply(KeywordUse use, JsonMember member, Dialect dialect)
    {
        if (Vocabulary.Find(member.Name) is { } keyword)
        {
            keyword.Apply(use, draft);
        }
        else if (!AnnotationReader.IsAnnotation(member.Name))
        {
            var kind = dialect.IgnoresUnknownKeywords ? ProblemKind.IgnoredKeyword : ProblemKind.UnsupportedKeyword;
            builder.Report(kind, use.Source.Location, member.NameSpan, member.Name, use.Source.Location.Pointer);
        }
        else if (AnnotationReader.Objection(member.Name, member.Value) is { } objection)
        {
            use.ReportInvalid(objection);
        }
    }

    private void ExpandReference(KeywordUse use)
    {
        if (use.Value is not JsonStringNode reference)
        {
            use.ReportInvalid("it must be a URI reference");
        }
        else if (builder.Index.Resolve(use.Source.Location, reference.Value) is { } target)
        {
            Follow(use, target);
        }
        else
        {
            use.Report(ProblemKind.UnresolvableReference, use.Value, reference.Value, use.Source.Location.Pointer);
        }
    }

    private void ExpandDynamicReference(KeywordUse use)
    {
        if (use.Value is not JsonStringNode reference)
        {
            use.ReportInvalid("it must be a URI reference");
            return;
        }

        if (builder.Index.Resolve(use.Source.Location, reference.Value) is not { } target)
        {
            use.Report(ProblemKind.UnresolvableReference, use.Value, reference.Value, use.Source.Location.Pointer);
            return;
        }

        // Only a name that is a $dynamicAnchor where the reference first leads looks further out (Core 8.2.3.2).
        var (_, name) = SchemaUri.Split(reference.Value);
        var first = builder.Index.ResourceOf(target);
        if (first.DynamicAnchors.TryGetValue(name, out var anchored) && anchored == target)
        {
            target = use.Source.Scope.Enter(first).Find(name) ?? target;
        }

        Follow(use, target);
    }

    private void Follow(KeywordUse use, SchemaLocation target) => Expand(new Source(
        target,
        JsonPointer.Append(use.Source.Path, use.Name),
        use.Source.Via,
        use.Source.Scope.Enter(builder.Index.ResourceOf(target))));

    private void ExpandAll(KeywordUse use)
    {
        foreach (var branch in use.SubschemaArray())
        {
            Expand(branch with { Scope = branch.Scope.Enter(builder.Index.ResourceOf(branch.Location)) });
        }
    }

    private void RejectAll(Source source)
    {
        var site = new AssertionSite(source.Via, source.Path, builder.Index.AbsoluteLocation(source.Location), source.Via switch
        {
            Source.BooleanFalse => "must not be present",
            "additionalProperties" or "unevaluatedProperties" => "is not a member that this object may have",
            "items" or "unevaluatedItems" => "is one item more than this array may have",
            _ => "nothing is valid here",
        });
        foreach (InstanceKind kind in Enum.GetValues(typeof(InstanceKind)))
        {
            draft.Reject(kind, site);
        }
    }

    private static string LastToken(Source source) => source.Location.Pointer.Substring(source.Location.Pointer.LastIndexOf('/') + 1);
}
