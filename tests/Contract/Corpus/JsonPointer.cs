using System.Globalization;
using System.Text.Json;

namespace AgentEvents.Contract.Corpus;

/// <summary>RFC 6901 pointers into parsed JSON.</summary>
internal static class JsonPointer
{
    /// <summary>Follows <paramref name="pointer"/> from <paramref name="root"/>; null if it leads nowhere.</summary>
    public static JsonElement? Resolve(JsonElement root, string pointer)
    {
        if (pointer.Length == 0)
        {
            return root;
        }

        if (pointer[0] != '/')
        {
            return null;
        }

        JsonElement? current = root;
        foreach (var token in pointer[1..].Split('/'))
        {
            current = Step(current.Value, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
            if (current is null)
            {
                return null;
            }
        }

        return current;
    }

    /// <summary>One more step: <paramref name="name"/>, escaped, behind <paramref name="pointer"/>.</summary>
    public static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private static JsonElement? Step(JsonElement value, string token) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty(token, out var member) ? member : null,
        JsonValueKind.Array => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength()
            ? value[index]
            : null,
        _ => null,
    };
}
