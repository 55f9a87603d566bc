using AgentEvents.Generator.Normalisation.Keywords;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// The keywords that the generator implements; the table of contents of this stage. <c>$ref</c>, <c>$dynamicRef</c> and <c>allOf</c> are
/// in <see cref="SourceExpansion"/>, keywords that only say something in <see cref="AnnotationReader"/>. Any other keyword is an error.
/// </summary>
internal static class Vocabulary
{
    private static readonly Keyword[] Keywords =
    [
        new TypeKeyword(),
        new EnumKeyword(),
        new ConstKeyword(),
        new LengthKeyword(),
        new PatternKeyword(),
        new FormatKeyword(),
        new ContentKeyword(),
        new BoundKeyword(),
        new MultipleOfKeyword(),
        new PropertiesKeyword(),
        new PatternPropertiesKeyword(),
        new AdditionalPropertiesKeyword(),
        new PropertyNamesKeyword(),
        new RequiredKeyword(),
        new DependentRequiredKeyword(),
        new DependentSchemasKeyword(),
        new DependenciesKeyword(),
        new MemberCountKeyword(),
        new PrefixItemsKeyword(),
        new ItemsKeyword(),
        new ContainsKeyword(),
        new UniqueItemsKeyword(),
        new ItemCountKeyword(),
        new AlternativesKeyword(),
        new NotKeyword(),
        new ConditionalKeyword(),
        new UnevaluatedKeyword(),
    ];

    private static readonly Dictionary<string, Keyword> ByName = Keywords
        .SelectMany(k => k.Names, (k, name) => (k, name))
        .ToDictionary(p => p.name, p => p.k, StringComparer.Ordinal);

    /// <summary>The keywords that have a rule, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. ByName.Keys.OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>The rule for a keyword, or null.</summary>
    public static Keyword? Find(string name) => ByName.TryGetValue(name, out var keyword) ? keyword : null;
}
