using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>
/// Draft 2019-09: vocabularies, <c>$defs</c>, <c>$anchor</c>, <c>$recursiveRef</c>, keywords beside <c>$ref</c>, <c>unevaluated…</c>,
/// <c>dependencies</c> in two keywords.
/// </summary>
internal static class Draft201909
{
    /// <summary>Its keywords. <c>definitions</c> and <c>dependencies</c> go on to work, as its meta-schema says of them.</summary>
    public static IReadOnlyList<Keyword> Keywords { get; } =
    [
        .. Draft07.Keywords,
        new AnnotationKeyword("$anchor", KeywordRole.Identifier, AnnotationValue.Text),
        new AnnotationKeyword("$vocabulary", KeywordRole.Identifier, AnnotationValue.Object),
        new AnnotationKeyword("$recursiveAnchor", KeywordRole.Identifier, AnnotationValue.Flag),
        new AnnotationKeyword("$defs", KeywordRole.Definitions, AnnotationValue.Object, SubschemaArrangement.Map),
        new ReferenceKeyword("$recursiveRef", isDynamic: true),
        new DependentSchemasKeyword(),
        new DependentRequiredKeyword(),
        new ContainsCountKeyword("minContains"),
        new ContainsCountKeyword("maxContains"),
        new UnevaluatedKeyword("unevaluatedProperties"),
        new UnevaluatedKeyword("unevaluatedItems"),
        new ContentKeyword("contentSchema", SubschemaArrangement.Schema),
        new AnnotationKeyword("deprecated", KeywordRole.Annotation, AnnotationValue.Flag),
    ];

    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("draft 2019-09", "https://json-schema.org/draft/2019-09/schema", Keywords);
}
