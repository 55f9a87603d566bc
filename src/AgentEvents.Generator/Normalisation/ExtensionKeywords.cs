using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// The keywords of this project, which begin with <c>x-</c>. Every dialect lets such names through, so these mean the same in all of them; those of
/// others are annotations.
/// </summary>
internal static class ExtensionKeywords
{
    private static readonly Dictionary<string, KeywordRule> ByName = new[]
    {
        Annotation("x-dotnet-name", AnnotationValue.Text),
        Annotation("x-dotnet-namespace", AnnotationValue.Text),
        Annotation("x-canonical", AnnotationValue.Text),
        Annotation("x-canonical-hub", AnnotationValue.Text),
        Annotation("x-canonical-case", AnnotationValue.TextOrTexts),
        Annotation("x-connection", AnnotationValue.Flag),
        Annotation("x-extensible-enum", AnnotationValue.Texts),
        Annotation("x-lifetime", LifetimeReader.Objection),
    }.ToDictionary(k => k.Name, StringComparer.Ordinal);

    private static readonly KeywordRule OfOthers = Annotation("x-", AnnotationValue.Any);

    /// <summary>The rule for a keyword of a dialect or an extension, or null if nobody knows it.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="name">The keyword.</param>
    public static KeywordRule? RuleOf(this Dialect dialect, string name) => (KeywordRule?)dialect.Find(name)
        ?? (ByName.TryGetValue(name, out var extension) ? extension
            : name.StartsWith("x-", StringComparison.Ordinal) || (dialect.AllowsUnknown && EditorKeywords.Contains(name)) ? OfOthers
            : null);

    private static KeywordRule Annotation(string name, Func<Reading.JsonNode, string?> objection) =>
        new AnnotationKeyword(name, KeywordRole.Annotation, objection);
}
