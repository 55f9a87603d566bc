using System.Globalization;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Reads <c>x-lifetime</c>: how long what an event shows lasts.</summary>
internal static class LifetimeReader
{
    // A year; what lasts longer is no event.
    private const decimal Longest = 31_536_000;

    private static readonly string[] Words = ["resetBy", "endedBy"];

    private static readonly string[] Members = ["seconds", "approximate", "resetBy", "endedBy", "x-source"];

    /// <summary>What the value must be and is not, or null.</summary>
    public static string? Objection(JsonNode value)
    {
        if (value is not JsonObjectNode lifetime)
        {
            return "it must be an object such as { \"seconds\": 20, \"approximate\": true, \"resetBy\": \"sending again\", "
                + "\"endedBy\": \"a message\" }";
        }

        if (lifetime.Members.FirstOrDefault(m => !Members.Contains(m.Name)) is { } stranger)
        {
            return $"it has no member '{stranger.Name}'; its members are {string.Join(", ", Members)}";
        }

        return SecondsOf(lifetime) is not > 0 ? "seconds must be a number of more than 0 and at most 31536000, a year"
            : lifetime["approximate"] is not (null or JsonBooleanNode) ? "approximate must be true or false"
            : Words.FirstOrDefault(m => lifetime[m] is not (null or JsonStringNode { Value.Length: > 0 })) is { } name
                ? $"{name} must be a string of at least one character"
                : lifetime["x-source"] is not (null or JsonObjectNode) ? "x-source must be an object"
                : null;
    }

    /// <summary>The value; null if there is none, or none that has been objected to.</summary>
    public static Lifetime? Read(JsonNode? value) => value is JsonObjectNode lifetime && Objection(lifetime) is null
        ? new Lifetime(
            (lifetime["seconds"] as JsonNumberNode)!.Text,
            (long)(SecondsOf(lifetime)!.Value * TimeSpan.TicksPerSecond),
            lifetime["approximate"] is JsonBooleanNode { Value: true },
            (lifetime["resetBy"] as JsonStringNode)?.Value,
            (lifetime["endedBy"] as JsonStringNode)?.Value,
            lifetime["x-source"] is JsonObjectNode source ? MetadataReader.Cite(source) : null)
        : null;

    // Null too for a number that is less than the smallest time that .NET knows, which is not nothing.
    private static decimal? SecondsOf(JsonObjectNode lifetime) =>
        lifetime["seconds"] is JsonNumberNode number
        && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= Longest
        && seconds * TimeSpan.TicksPerSecond >= 1
            ? seconds
            : null;
}
