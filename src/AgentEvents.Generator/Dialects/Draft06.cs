using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>
/// Draft-06 (2017): <c>$id</c>, <c>const</c>, <c>contains</c>, <c>propertyNames</c>, <c>examples</c>; exclusive bounds are numbers, and <c>1.0</c> is
/// an integer.
/// </summary>
internal static class Draft06
{
    /// <summary>Its keywords.</summary>
    public static IReadOnlyList<Keyword> Keywords { get; } =
    [
        .. Draft04.Keywords.Without("id", "type", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
        new AnnotationKeyword("$id", KeywordRole.Identifier, AnnotationValue.Text),
        new TypeKeyword(asWritten: false),
        new ConstKeyword(),
        new BoundKeyword("minimum"),
        new BoundKeyword("maximum"),
        new BoundKeyword("exclusiveMinimum"),
        new BoundKeyword("exclusiveMaximum"),
        new ContainsKeyword(evaluates: false),
        new PropertyNamesKeyword(),
        new AnnotationKeyword("examples", KeywordRole.Annotation, AnnotationValue.Array),
    ];

    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("draft-06", "http://json-schema.org/draft-06/schema#", Keywords)
    {
        IdentifierHoldsAnchor = true,
        ReferenceStandsAlone = true,
    };
}
