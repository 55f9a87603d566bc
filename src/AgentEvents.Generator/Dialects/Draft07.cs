using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>Draft-07 (2018): conditions, comments, content, <c>readOnly</c>.</summary>
internal static class Draft07
{
    /// <summary>Its keywords.</summary>
    public static IReadOnlyList<Keyword> Keywords { get; } =
    [
        .. Draft06.Keywords,
        new ConditionalKeyword("if"),
        new ConditionalKeyword("then"),
        new ConditionalKeyword("else"),
        new ContentKeyword("contentEncoding"),
        new ContentKeyword("contentMediaType"),
        new AnnotationKeyword("$comment", KeywordRole.Comment, AnnotationValue.Text),
        new AnnotationKeyword("readOnly", KeywordRole.Annotation, AnnotationValue.Flag),
        new AnnotationKeyword("writeOnly", KeywordRole.Annotation, AnnotationValue.Flag),
    ];

    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("draft-07", "http://json-schema.org/draft-07/schema#", Keywords)
    {
        IdentifierHoldsAnchor = true,
        ReferenceStandsAlone = true,
        LeavesContentOpen = true,
    };
}
