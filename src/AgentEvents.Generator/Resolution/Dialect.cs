using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>
/// What a schema means by its keywords: the keywords that it has, and a few rules. A schema names its dialect with <c>$schema</c> (Core 8.1.1).
/// </summary>
/// <param name="Name">What people call it.</param>
/// <param name="Uri">The URI of its meta-schema, as its document writes it.</param>
/// <param name="Keywords">Its keywords, in the order of the tables in the docs.</param>
internal sealed record Dialect(string Name, string Uri, IReadOnlyList<Keyword> Keywords)
{
    private readonly Dictionary<string, Keyword> _byName = ByName(Keywords);
    private readonly IReadOnlyList<Keyword> _keywords = Keywords;

    /// <summary>Its keywords, in the order of the tables in the docs.</summary>
    public IReadOnlyList<Keyword> Keywords
    {
        get => _keywords;
        init => (_keywords, _byName) = (value, ByName(value));
    }

    /// <summary>The keyword that gives a schema a URI.</summary>
    public string Identifier { get; init; } = "$id";

    /// <summary>Whether a fragment in the identifier is an anchor, as there was no <c>$anchor</c> before draft 2019-09.</summary>
    public bool IdentifierHoldsAnchor { get; init; }

    /// <summary>Whether <c>$ref</c> takes the place of everything beside it, as it did before draft 2019-09.</summary>
    public bool ReferenceStandsAlone { get; init; }

    /// <summary>Whether <c>format</c> turns instances away.</summary>
    public bool AssertsFormats { get; init; }

    /// <summary>Whether the draft lets whoever asserts formats assert content too, as draft-07 does (draft-07 Validation 8.2).</summary>
    public bool LeavesContentOpen { get; init; }

    /// <summary>Whether <c>contentEncoding</c> and <c>contentMediaType</c> turn instances away.</summary>
    public bool AssertsContent => AssertsFormats && LeavesContentOpen;

    /// <summary>Whether a keyword or a format that nobody knows is let through; elsewhere it is an error.</summary>
    public bool AllowsUnknown { get; init; } = true;

    /// <summary>
    /// Whether models hold what has a format as the type that the format stands for, and what that type cannot hold is turned away: a
    /// <c>date-time</c> as a <c>Timestamp</c>, an <c>int64</c> as a <c>long</c>.
    /// </summary>
    public bool HoldsFormats { get; init; }

    /// <summary>The format of integers that have none; null if they may have any size.</summary>
    public string? IntegerFormat { get; init; }

    /// <summary>The format of numbers that have none; null if they may have any size and precision.</summary>
    public string? NumberFormat { get; init; }

    /// <summary>
    /// Whether a pattern may escape what needs no escape, as in <c>\-</c>. All drafts only recommend ECMA-262, and some its <c>u</c> flag, which
    /// forbids that.
    /// </summary>
    public bool AllowsIdentityEscapes { get; init; } = true;

    /// <summary>The keyword of a name, or null.</summary>
    public Keyword? Find(string name) => _byName.TryGetValue(name, out var keyword) ? keyword : null;

    /// <summary>The URI reference or anchor by which a schema can be referred to, or null.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isRoot">Whether it is the root of a document. There an identifier counts even beside a <c>$ref</c>: so it is written, and nothing
    /// else could be meant.</param>
    public JsonStringNode? IdentifierOf(JsonObjectNode schema, bool isRoot) =>
        isRoot || !ReferenceStandsAlone || schema["$ref"] is not JsonStringNode ? schema[Identifier] as JsonStringNode : null;

    /// <summary>The schemas directly below a schema, with their places.</summary>
    public IEnumerable<(SchemaLocation Location, JsonNode Node)> Below(SchemaLocation location, JsonNode schema) =>
        schema is JsonObjectNode { Members: var members } ? members.SelectMany(m => Below(location.Down(m.Name), Find(m.Name)?.Holds, m.Value)) : [];

    private static Dictionary<string, Keyword> ByName(IReadOnlyList<Keyword> keywords) => keywords.ToDictionary(k => k.Name, StringComparer.Ordinal);

    private static IEnumerable<(SchemaLocation Location, JsonNode Node)> Below(
        SchemaLocation location,
        SubschemaArrangement? holds,
        JsonNode value) => (holds, value) switch
        {
            (SubschemaArrangement.Array or SubschemaArrangement.SchemaOrArray, JsonArrayNode { Items: var items }) =>
                items.Select((item, i) => (location.Down(i), item)),
            (SubschemaArrangement.Schema or SubschemaArrangement.SchemaOrArray, _) => [(location, value)],
            (SubschemaArrangement.Map, JsonObjectNode { Members: var members }) => members.Select(m => (location.Down(m.Name), m.Value)),
            _ => [],
        };
}
