using System.Text.Json;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>Goes through the entries of a capture in HTTP Archive format (HAR 1.2).</summary>
internal static class CaptureReader
{
    private const string NoCapture = "is no HAR capture; export the traffic as HAR 1.2, or say with --as what the file is";

    // Browsers write down who started a request, one call inside the other.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };

    /// <summary>Reads every entry of a capture.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="utf8">The capture.</param>
    /// <param name="read">What to make of an entry; it gets its number too, from 1.</param>
    /// <exception cref="CannotRunException">It is no capture.</exception>
    public static IReadOnlyList<T> Entries<T>(string name, byte[] utf8, Func<JsonElement, int, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(InputFile.WithoutMark(utf8), Options);
            return Member(Member(document.RootElement, "log"), "entries") is { ValueKind: JsonValueKind.Array } entries
                ? [.. entries.EnumerateArray().Select((entry, i) => read(entry, i + 1))]
                : throw new CannotRunException($"{name}: {NoCapture}");
        }
        catch (JsonException)
        {
            throw new CannotRunException(utf8.Length == 0 ? $"{name}: is empty; export the traffic again" : $"{name}: {NoCapture}");
        }
    }

    /// <summary>A member that is a string; null if there is none, or it is no Unicode.</summary>
    public static string? Text(JsonElement owner, string name)
    {
        try
        {
            return Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, and no text.
            return null;
        }
    }

    /// <summary>A member; undefined if there is none.</summary>
    public static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
