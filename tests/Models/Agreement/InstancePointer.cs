using System.Globalization;
using System.Text.Json;

namespace AgentEvents.Models.Tests.Agreement;

/// <summary>Follows a JSON Pointer (RFC 6901) by means of its own.</summary>
internal static class InstancePointer
{
    /// <summary>Whether the pointer leads to a value. Of a name that stands more than once, each value is tried.</summary>
    public static bool Resolves(JsonElement root, string pointer) =>
        pointer.Length == 0 || (pointer[0] == '/' && Resolves(root, pointer[1..].Split('/')));

    private static bool Resolves(JsonElement element, ReadOnlySpan<string> segments)
    {
        if (segments.IsEmpty)
        {
            return true;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            return int.TryParse(segments[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < element.GetArrayLength()
                && Resolves(element[index], segments[1..]);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var name = segments[0].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (NameOf(member) == name && Resolves(member.Value, segments[1..]))
            {
                return true;
            }
        }

        return false;
    }

    // A name that is no Unicode text cannot be asked for.
    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
