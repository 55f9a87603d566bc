using System.Text.Json;

namespace AgentEvents.Contract.Corpus;

/// <summary>Decides from the keywords alone whether no value can satisfy two schemas at once.</summary>
internal static class Exclusion
{
    /// <summary>True if the schemas exclude each other; false if that cannot be shown.</summary>
    public static bool Holds(JsonElement one, JsonElement other) =>
        TypesDiffer(one, other) || OneRequiresWhatTheOtherRefuses(one, other) || OneRequiresWhatTheOtherRefuses(other, one) || TagsDiffer(one, other);

    private static bool TypesDiffer(JsonElement one, JsonElement other) =>
        one.TryGetProperty("type", out var a) && other.TryGetProperty("type", out var b) && a.GetString() != b.GetString();

    private static bool OneRequiresWhatTheOtherRefuses(JsonElement one, JsonElement other) =>
        Required(one).Any(name => Member(other, name) is { ValueKind: JsonValueKind.False });

    private static bool TagsDiffer(JsonElement one, JsonElement other) =>
        Required(one).Intersect(Required(other)).Any(name =>
            Member(one, name) is { ValueKind: JsonValueKind.Object } a
            && Member(other, name) is { ValueKind: JsonValueKind.Object } b
            && (Refuses(a, b) || Refuses(b, a)));

    // The second has one value only, and the first does not take it.
    private static bool Refuses(JsonElement first, JsonElement second)
    {
        if (!second.TryGetProperty("const", out var only))
        {
            return false;
        }

        if (first.TryGetProperty("const", out var constant))
        {
            return !JsonElement.DeepEquals(constant, only);
        }

        return first.TryGetProperty("not", out var not)
            && ((not.TryGetProperty("const", out var refused) && JsonElement.DeepEquals(refused, only))
                || (not.TryGetProperty("enum", out var all) && all.EnumerateArray().Any(value => JsonElement.DeepEquals(value, only))));
    }

    private static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    private static JsonElement? Member(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var members) && members.TryGetProperty(name, out var member) ? member : null;
}
