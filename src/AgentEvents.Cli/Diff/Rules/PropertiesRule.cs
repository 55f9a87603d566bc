using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary>
/// Members that come and go. What that means depends on whether the object was open: in a closed one a new member was forbidden before; in an open
/// one it was ignored, and an optional member is held to break nobody, although somebody may have sent something else under that name.
/// </summary>
internal sealed class PropertiesRule : KeywordRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["properties", "patternProperties"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            var (old, now) = (pair.Old[keyword] as JsonObjectNode, pair.New[keyword] as JsonObjectNode);
            var noun = keyword == "properties" ? "property" : "pattern-property";
            foreach (var name in Names(old).Union(Names(now), StringComparer.Ordinal))
            {
                Compare(pair, noun, name, pair.At(keyword, name), old?[name], now?[name]);
            }
        }
    }

    private static void Compare(SchemaPair pair, string noun, string name, string pointer, JsonNode? old, JsonNode? now)
    {
        if (old is not null && now is not null)
        {
            SchemaComparison.CompareBelow(pair, old, now, pointer);
        }
        else if (now is not null)
        {
            var wasClosed = IsClosed(pair.Old);
            pair.Report(
                $"{noun}-added",
                pointer,
                wasClosed ? Direction.Wider : Direction.None,
                $"'{name}' is new{(wasClosed ? ", where unknown members were refused" : ", where unknown members were let through before")}",
                now);
        }
        else
        {
            var isClosed = IsClosed(pair.New);
            pair.Report(
                $"{noun}-removed",
                pointer,
                isClosed ? Direction.Narrower : Direction.Wider,
                $"'{name}' is gone{(isClosed ? " and refused now" : "; what comes under that name is not checked any more")}");
        }
    }

    private static bool IsClosed(JsonObjectNode schema) =>
        schema["additionalProperties"] is JsonBooleanNode { Value: false } || schema["unevaluatedProperties"] is JsonBooleanNode { Value: false };

    private static IEnumerable<string> Names(JsonObjectNode? map) => map is null ? [] : map.Members.Select(m => m.Name);
}
