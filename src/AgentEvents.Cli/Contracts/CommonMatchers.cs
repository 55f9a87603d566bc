using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Cli.Contracts;

/// <summary>
/// Finds the rules that hold for all items of an array: Pact has one rule for all of them, and the items of an example may differ.
/// </summary>
internal static class CommonMatchers
{
    private const string Kind = "pact:matcher:type";

    /// <summary>The rules that both bodies keep, as integration JSON.</summary>
    /// <param name="first">One body; its values stay.</param>
    /// <param name="second">The other.</param>
    /// <param name="common">What both keep.</param>
    /// <returns>False if they have nothing alike, not even their kind.</returns>
    public static bool TryFind(JsonNode? first, JsonNode? second, out JsonNode? common)
    {
        common = (first, second) switch
        {
            (JsonObject a, JsonObject b) when a.ContainsKey(Kind) && b.ContainsKey(Kind) => Rule(a, b),
            (JsonObject a, JsonObject b) when !a.ContainsKey(Kind) && !b.ContainsKey(Kind) => new JsonObject(Members(a, b)),
            _ => null,
        };
        return common is not null || (first is null && second is null);
    }

    // A member that one of them lacks may be missing.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonObject first, JsonObject second)
    {
        foreach (var (name, member) in first)
        {
            if (second.TryGetPropertyValue(name, out var other) && TryFind(member, other, out var common))
            {
                yield return KeyValuePair.Create(name, common);
            }
        }
    }

    private static JsonNode? Rule(JsonObject first, JsonObject second)
    {
        if (first["value"] is JsonArray { Count: 1 } items && second["value"] is JsonArray { Count: 1 } others && first["min"] is { } least)
        {
            return TryFind(items[0], others[0], out var item) && item is not null
                ? Node(Match.MinType(item, Math.Min(least.GetValue<int>(), second["min"]?.GetValue<int>() ?? 1)))
                : null;
        }

        var (kind, otherKind) = (first["value"]?.GetValueKind(), second["value"]?.GetValueKind());
        return IsSame(first, second) ? first.DeepClone()
            : kind is JsonValueKind.Number && otherKind is JsonValueKind.Number ? Number(first["value"]!)
            : kind == otherKind || (IsBoolean(kind) && IsBoolean(otherKind)) ? Node(Match.Type(first["value"]!))
            : null;
    }

    // Only where all that the rules say is the same may the first stand for both; a value counts where it has to be equal.
    private static bool IsSame(JsonObject first, JsonObject second) =>
        first.Count == second.Count && first.All(part =>
            part.Key == "value" && first[Kind]!.GetValue<string>() != "equality"
                ? second["value"]?.GetValueKind() == part.Value?.GetValueKind()
                : JsonNode.DeepEquals(part.Value, second[part.Key]));

    private static bool IsBoolean(JsonValueKind? kind) => kind is JsonValueKind.True or JsonValueKind.False;

    private static JsonObject Number(JsonNode value) => new() { [Kind] = "number", ["value"] = value.DeepClone() };

    private static JsonNode Node(IMatcher matcher) => JsonSerializer.SerializeToNode(matcher)!;
}
