using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff;

/// <summary>A value as text in which the order of members does not show, so that equal values have equal texts.</summary>
internal static class CanonicalText
{
    /// <summary>The text of a value.</summary>
    public static string Of(JsonNode? node) => node is null ? "" : JsonText.Of(Sorted(node));

    /// <summary>Whether two values are the same; null is an absent one.</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => string.Equals(Of(one), Of(other), StringComparison.Ordinal);

    private static JsonNode Sorted(JsonNode node) => node switch
    {
        JsonObjectNode found =>
            found with { Members = [.. found.Members.OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => m with { Value = Sorted(m.Value) })] },
        JsonArrayNode array => array with { Items = [.. array.Items.Select(Sorted)] },
        _ => node,
    };
}
