using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>Draft 2020-12: <c>prefixItems</c>, <c>$dynamicRef</c>, and <c>contains</c> evaluates items.</summary>
internal static class Draft202012
{
    /// <summary>The URI of its meta-schema.</summary>
    public const string Uri = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>Its keywords.</summary>
    public static IReadOnlyList<Keyword> Keywords { get; } =
    [
        .. Draft201909.Keywords.Without("$recursiveAnchor", "$recursiveRef", "items", "additionalItems", "contains"),
        new AnnotationKeyword("$dynamicAnchor", KeywordRole.Identifier, AnnotationValue.Text),
        new ReferenceKeyword("$dynamicRef", isDynamic: true),
        new PrefixItemsKeyword(),
        new ItemsKeyword(),
        new ContainsKeyword(evaluates: true),
    ];

    /// <summary>The dialect.</summary>
    public static Dialect Dialect { get; } = new("draft 2020-12", Uri, Keywords);
}
