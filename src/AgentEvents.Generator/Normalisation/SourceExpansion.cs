using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Puts written schemas into a <see cref="SchemaBuilder"/>, keyword by keyword; references and <c>allOf</c> put theirs into the same one.
/// </summary>
internal sealed class SourceExpansion(GraphBuilder builder, SchemaBuilder target, EquatableArray<SchemaLocation> without)
{
    // Merging may repeat what is referred to from several places; a schema that makes that explode is no use to anybody.
    private const int Budget = 2000;

    private readonly HashSet<(SchemaLocation, DynamicScope)> _active = [];
    private int _expanded;

    /// <summary>How many schemas have been put into it.</summary>
    public int Count => _expanded;

    /// <summary>The graph in the making.</summary>
    public GraphBuilder Builder { get; } = builder;

    /// <summary>Puts a schema into the builder. A schema that refers to itself at the same instance says nothing new the second time.</summary>
    public void Expand(Source source)
    {
        if ((_expanded > 0 && !Builder.MayTakeIn) || !_active.Add((source.Location, source.Scope)))
        {
            return;
        }

        if (++_expanded == Budget)
        {
            Builder.Report(
                ProblemKind.EndlessReference,
                source.Location,
                Builder.Index.NodeAt(source.Location).Span,
                source.Location.Pointer,
                $"merges more than {Budget} schemas into one");
        }
        else if (_expanded < Budget)
        {
            ExpandSchema(source);
        }

        _active.Remove((source.Location, source.Scope));
    }

    private void ExpandSchema(Source source)
    {
        switch (Builder.Index.NodeAt(source.Location))
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
                Builder.Report(
                    ProblemKind.InvalidKeywordValue,
                    source.Location,
                    other.Span,
                    LastToken(source),
                    source.Location.Pointer,
                    "a schema is an object, true or false");
                break;
        }
    }

    private void ExpandObject(Source source, JsonObjectNode schema)
    {
        target.Metadata = target.Metadata.Or(MetadataReader.Read(schema));
        if (Builder.CollectsAnnotations)
        {
            target.Annotations.AddRange(AnnotationReader.Read(schema, source, Builder));
        }

        var dialect = Builder.Index.DialectOf(source.Location);
        Apply(source, schema, dialect, dialect.ReferenceStandsAlone && schema["$ref"] is JsonStringNode, _ => true);
    }

    /// <summary>Looks at the words around a reference that is followed instead of its schema.</summary>
    /// <param name="source">The schema with the reference.</param>
    /// <param name="schema">Its members.</param>
    /// <param name="dialect">What they mean.</param>
    public void ApplyWords(Source source, JsonObjectNode schema, Dialect dialect) =>
        Apply(source, schema, dialect, schema["$ref"] is JsonStringNode, k => k is AnnotationKeyword);

    private void Apply(Source source, JsonObjectNode schema, Dialect dialect, bool isReference, Func<KeywordRule, bool> applies)
    {
        foreach (var member in schema.Members.Where(m => !without.Contains(source.Location.Down(m.Name))))
        {
            if (dialect.RuleOf(member.Name) is not { } keyword)
            {
                var kind = dialect.AllowsUnknown ? ProblemKind.IgnoredKeyword : ProblemKind.UnsupportedKeyword;
                Builder.Report(
                    kind,
                    source.Location,
                    member.NameSpan,
                    member.Name,
                    source.Location.Pointer,
                    UnknownKeyword.Explain(member.Name, dialect, Builder.Index.Dialects));
            }
            else if (isReference && keyword is not (AnnotationKeyword or ReferenceKeyword))
            {
                Builder.Report(
                    ProblemKind.IgnoredKeyword,
                    source.Location,
                    member.NameSpan,
                    member.Name,
                    source.Location.Pointer,
                    $"{dialect.Name} ignores what stands beside $ref; put both into an allOf");
            }
            else if (applies(keyword))
            {
                keyword.Apply(new KeywordUse(member.Name, member.Value, schema, source, dialect, this), target);
            }
        }
    }

    /// <summary>Puts the schema that a reference leads to into the builder.</summary>
    /// <param name="use">The reference.</param>
    /// <param name="target">Where it leads.</param>
    public void Follow(KeywordUse use, SchemaLocation target) => Expand(new Source(
        target,
        JsonPointer.Append(use.Source.Path, use.Name),
        use.Source.Via,
        use.Source.Scope.Enter(Builder.Index.ResourceOf(target))));

    private void RejectAll(Source source)
    {
        var site = new AssertionSite(source.Via, source.Path, Builder.Index.AbsoluteLocation(source.Location), source.Via switch
        {
            Source.BooleanFalse => "must not be present",
            "additionalProperties" or "unevaluatedProperties" => "is not a member that this object may have",
            "items" or "additionalItems" or "unevaluatedItems" => "is one item more than this array may have",
            _ => "nothing is valid here",
        });
        foreach (InstanceKind kind in Enum.GetValues(typeof(InstanceKind)))
        {
            target.Reject(kind, site);
        }
    }

    private static string LastToken(Source source) => source.Location.Pointer.Substring(source.Location.Pointer.LastIndexOf('/') + 1);
}
