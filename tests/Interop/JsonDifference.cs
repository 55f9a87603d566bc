using System.Text.Json;
using AgentEvents.Models;

namespace AgentEvents.Interop;

/// <summary>What became of a document's members on the way to a partner and back.</summary>
internal static class JsonDifference
{
    /// <summary>
    /// Each member or item that is not what it was, as <c>lost /pointer</c>, <c>added /pointer</c>, <c>changed /pointer</c>, or <c>respelt
    /// /pointer</c> for the same instant in other characters.
    /// </summary>
    public static IEnumerable<string> Between(JsonElement sent, JsonElement returned, string pointer = "")
    {
        if (sent.ValueKind == JsonValueKind.Object && returned.ValueKind == JsonValueKind.Object)
        {
            return sent.EnumerateObject()
                .SelectMany(m => returned.TryGetProperty(m.Name, out var other)
                    ? Between(m.Value, other, $"{pointer}/{m.Name}")
                    : [$"lost {pointer}/{m.Name}"])
                .Concat(returned.EnumerateObject().Where(m => !sent.TryGetProperty(m.Name, out _)).Select(m => $"added {pointer}/{m.Name}"));
        }

        if (sent.ValueKind == JsonValueKind.Array && returned.ValueKind == JsonValueKind.Array && sent.GetArrayLength() == returned.GetArrayLength())
        {
            return sent.EnumerateArray().Zip(returned.EnumerateArray()).SelectMany((pair, i) => Between(pair.First, pair.Second, $"{pointer}/{i}"));
        }

        return JsonElement.DeepEquals(sent, returned)
            ? []
            : [$"{(AreOneInstant(sent, returned) ? "respelt" : "changed")} {(pointer.Length == 0 ? "(document)" : pointer)}"];
    }

    private static bool AreOneInstant(JsonElement sent, JsonElement returned) =>
        sent.ValueKind == JsonValueKind.String
        && returned.ValueKind == JsonValueKind.String
        && Timestamp.TryParse(sent.GetString(), out var one)
        && Timestamp.TryParse(returned.GetString(), out var other)
        && one == other;
}
