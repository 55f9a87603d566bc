using System.Text;
using System.Text.Json;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>A body of recorded traffic that a schema is known for.</summary>
/// <param name="Part">Which one it is, in words: entry, operation, direction. The path is the template's, since paths hold phone numbers.</param>
/// <param name="Schema">The short name of its schema.</param>
/// <param name="Bytes">The body.</param>
internal sealed record CapturedBody(string Part, string Schema, byte[] Bytes);

/// <summary>Finds the bodies of a capture in HTTP Archive format (HAR 1.2).</summary>
internal static class CaptureReader
{
    private const string NoCapture = "is no HAR capture; export the traffic as HAR 1.2, or say with --as what the file is";

    /// <summary>The bodies for which an operation of a provider has a schema, in the order of the capture.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="utf8">The capture.</param>
    /// <exception cref="CannotRunException">It is no capture.</exception>
    public static IReadOnlyList<CapturedBody> Read(string name, byte[] utf8) => Entries(name, utf8, Bodies);

    /// <summary>Reads every entry of a capture.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="utf8">The capture.</param>
    /// <param name="read">What to make of an entry; it gets its number too, from 1.</param>
    /// <exception cref="CannotRunException">It is no capture.</exception>
    public static IReadOnlyList<T> Entries<T>(string name, byte[] utf8, Func<JsonElement, int, IEnumerable<T>> read)
    {
        try
        {
            using var document = JsonDocument.Parse(InputFile.WithoutMark(utf8));
            return Member(Member(document.RootElement, "log"), "entries") is { ValueKind: JsonValueKind.Array } entries
                ? [.. entries.EnumerateArray().SelectMany((entry, i) => read(entry, i + 1))]
                : throw new CannotRunException($"{name}: {NoCapture}");
        }
        catch (JsonException)
        {
            throw new CannotRunException($"{name}: {NoCapture}");
        }
    }

    private static IEnumerable<CapturedBody> Bodies(JsonElement entry, int number)
    {
        var request = Member(entry, "request");
        if (Text(request, "method") is not { } method
            || !Uri.TryCreate(Text(request, "url"), UriKind.Absolute, out var url)
            || ProviderOperations.All.FirstOrDefault(o => o.Matches(method, url.AbsolutePath)) is not { } operation)
        {
            yield break;
        }

        var part = $"entry {number} {operation.Method} {operation.Template}";
        if (operation.RequestSchema is { } requestSchema && Text(Member(request, "postData"), "text") is { } sent)
        {
            yield return new CapturedBody($"{part} request", requestSchema, Encoding.UTF8.GetBytes(sent));
        }

        var response = Member(entry, "response");
        if (Member(response, "status") is { ValueKind: JsonValueKind.Number } status
            && status.TryGetInt32(out var code)
            && code is >= 100 and < 600
            && operation.ResponseSchema(code) is { } responseSchema
            && BytesOf(Member(response, "content")) is { Length: > 0 } received)
        {
            yield return new CapturedBody($"{part} response {code}", responseSchema, received);
        }
    }

    private static byte[]? BytesOf(JsonElement content)
    {
        var text = Text(content, "text");
        if (text is null || Text(content, "encoding") != "base64")
        {
            return text is null ? null : Encoding.UTF8.GetBytes(text);
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>A member that is a string; null if there is none.</summary>
    public static string? Text(JsonElement owner, string name) => Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A member; undefined if there is none.</summary>
    public static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
