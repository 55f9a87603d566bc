using System.Text;
using System.Text.Json;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>Reads one recorded request from JSON: as on the wire, or in the request's own form.</summary>
internal static class RecordedRequestReader
{
    private const string ContentType = "Content-Type";

    /// <summary>Reads a line of a stream.</summary>
    /// <param name="line">The line.</param>
    public static RecordedRequest Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return new RecordedFault("is no JSON; a request is an object on a line of its own");
        }
    }

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value.</param>
    public static RecordedRequest Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return new RecordedFault("is no JSON object");
        }

        try
        {
            // The members of a request's own form are parameters of the operation, and no provider has two of these names.
            return value.TryGetProperty("method", out _) && value.TryGetProperty("target", out _)
                ? ReadWire(value)
                : new RecordedForm(Encoding.UTF8.GetBytes(value.GetRawText()));
        }
        catch (InvalidOperationException)
        {
            // Text with half of a surrogate pair is JSON, and no text.
            return new RecordedFault("holds text that is no Unicode");
        }
    }

    private static RecordedRequest ReadWire(JsonElement value)
    {
        if (Text(value, "method") is not { } method || Text(value, "target") is not { } target)
        {
            return new RecordedFault("'method' and 'target' must be strings");
        }

        if (!TryReadHeaders(value, out var headers))
        {
            return new RecordedFault("'headers' must be an object of strings, or lists of strings");
        }

        if (!TryReadBody(value, out var body))
        {
            return new RecordedFault("'bodyText' must be a string, and cannot stand beside 'body'");
        }

        var mediaType = Text(value, "contentType") ?? headers.FirstOrDefault(IsContentType)?.Value;
        return new RecordedWire(new WireRequest
        {
            Method = method,
            Target = target,
            Headers = [.. headers.Where(field => !IsContentType(field))],
            MediaType = mediaType,
            Body = body,
        });
    }

    private static bool TryReadHeaders(JsonElement value, out List<HttpField> headers)
    {
        headers = [];
        if (!value.TryGetProperty("headers", out var members) || members.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        if (members.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (var member in members.EnumerateObject())
        {
            JsonElement[] values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : [member.Value];
            if (values.Any(v => v.ValueKind != JsonValueKind.String))
            {
                return false;
            }

            headers.AddRange(values.Select(v => new HttpField(member.Name, v.GetString()!)));
        }

        return true;
    }

    private static bool TryReadBody(JsonElement value, out ReadOnlyMemory<byte> body)
    {
        body = default;
        var hasBody = value.TryGetProperty("body", out var json);
        if (value.TryGetProperty("bodyText", out var text) && text.ValueKind != JsonValueKind.Null)
        {
            body = text.ValueKind == JsonValueKind.String ? Encoding.UTF8.GetBytes(text.GetString()!) : default;
            return text.ValueKind == JsonValueKind.String && !hasBody;
        }

        body = hasBody ? Encoding.UTF8.GetBytes(json.GetRawText()) : default;
        return true;
    }

    private static bool IsContentType(HttpField field) => field.Name.Equals(ContentType, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
