using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>The dialects that schemas may name with <c>$schema</c>, and the one of schemas that name none.</summary>
/// <param name="known">The dialects.</param>
/// <param name="unnamed">What a schema without <c>$schema</c> means.</param>
/// <param name="basis">What a meta-schema of somebody's own builds on if its <c>$schema</c> does not say.</param>
internal sealed class DialectSet(IEnumerable<Dialect> known, Dialect unnamed, Dialect basis)
{
    private const string Validation = "/vocab/validation";
    private const string FormatAssertion = "/vocab/format-assertion";
    private const string FormatOfDraft201909 = "https://json-schema.org/draft/2019-09/vocab/format";

    private readonly Dictionary<string, Dialect> _known = known.ToDictionary(d => KeyOf(d.Uri), StringComparer.Ordinal);

    /// <summary>What a schema without <c>$schema</c> means.</summary>
    public Dialect Unnamed { get; } = unnamed;

    /// <summary>The dialects, in the order in which they were given.</summary>
    public IReadOnlyList<Dialect> Known { get; } = [.. known];

    /// <summary>The dialect of a name, or null: with <c>http</c> or <c>https</c>, with or without an empty fragment.</summary>
    public Dialect? Find(string name) => _known.TryGetValue(KeyOf(name), out var dialect) ? dialect : null;

    /// <summary>
    /// The dialect of a name as far as a walk through a schema needs it, when a meta-schema of somebody's own may not have been come to: where
    /// schemas stand in others, all that may follow agree.
    /// </summary>
    /// <param name="name">The value of <c>$schema</c>.</param>
    public Dialect Walked(JsonStringNode name) => Find(name.Value) ?? basis;

    /// <summary>The dialect that a meta-schema of somebody's own describes with <c>$vocabulary</c>.</summary>
    public Dialect DescribedBy(JsonNode metaSchema)
    {
        var schema = metaSchema as JsonObjectNode;
        var based = schema?["$schema"] is JsonStringNode name ? Find(name.Value) ?? basis : basis;
        if (schema?["$vocabulary"] is not JsonObjectNode { Members: var vocabularies })
        {
            return based;
        }

        var hasAssertions = vocabularies.Any(v => v.Name.EndsWith(Validation, StringComparison.Ordinal));
        var assertsFormats = vocabularies.Any(v => v.Name.EndsWith(FormatAssertion, StringComparison.Ordinal)
            || (v.Name == FormatOfDraft201909 && v.Value is JsonBooleanNode { Value: true }));
        return based with
        {
            Keywords = [.. based.Keywords.Where(k => hasAssertions || k.Role != KeywordRole.Assertion)],
            // Where a project asserts all formats, it does so for this dialect too.
            AssertsFormats = assertsFormats || based.HoldsFormats,
        };
    }

    private static string KeyOf(string uri) => uri.Substring(uri.IndexOf(':') + 1).TrimEnd('#');
}
