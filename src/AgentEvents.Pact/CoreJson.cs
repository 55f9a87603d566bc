using System.Text.Json;

namespace AgentEvents.Pacts;

/// <summary>Members of the JSON that the core hands over, where any of them may be missing.</summary>
internal static class CoreJson
{
    /// <summary>A member that is a string; null if there is none.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">Name of the member.</param>
    public static string? Text(JsonElement value, string name) =>
        Member(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The items of a member that is an array; none if it is not.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">Name of the member.</param>
    public static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        Member(value, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>A member of an object; null if the value is none or has none of this name.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">Name of the member.</param>
    public static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : null;

    /// <summary>Kind and place of a mismatch, such as <c>BodyMismatch at $.to</c>. Not what stood there.</summary>
    /// <param name="mismatch">A mismatch of the core.</param>
    public static string Place(JsonElement mismatch)
    {
        var kind = Text(mismatch, "type") ?? "mismatch";
        var place = Text(mismatch, "path") ?? Text(mismatch, "key") ?? Text(mismatch, "parameter");
        return string.IsNullOrEmpty(place) || kind == "PathMismatch" ? kind : $"{kind} at {place}";
    }
}
