using System.Text;
using System.Text.Json;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>Reads one recorded request from JSON: as on the wire, or in the request's own form.</summary>
internal static class RecordedRequestReader
{
    private const string ContentType = "Content-Type";
    private const string ContentEncoding = "Content-Encoding";

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

        if (!TryReadBody(value, out var body, out var isEncoded))
        {
            return new RecordedFault("'bodyText' must be a string, 'bodyBase64' a string in Base64, and only one of them and 'body' can be there");
        }

        var mediaType = Text(value, "contentType") ?? headers.FirstOrDefault(field => Is(field, ContentType))?.Value;
        return new RecordedWire(new WireRequest
        {
            Method = method,
            Target = target,
            Headers = [.. headers.Where(field => !Is(field, ContentType) && (isEncoded || !Is(field, ContentEncoding)))],
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

    // What is text has been decoded by whoever recorded it: no content coding makes text. Only bytes can still be as they were on the wire.
    private static bool TryReadBody(JsonElement value, out ReadOnlyMemory<byte> body, out bool isEncoded)
    {
        body = default;
        var hasBody = value.TryGetProperty("body", out var json);
        var hasText = value.TryGetProperty("bodyText", out var text) && text.ValueKind != JsonValueKind.Null;
        isEncoded = value.TryGetProperty("bodyBase64", out var base64) && base64.ValueKind != JsonValueKind.Null;
        if ((hasBody ? 1 : 0) + (hasText ? 1 : 0) + (isEncoded ? 1 : 0) > 1
            || (hasText && text.ValueKind != JsonValueKind.String)
            || (isEncoded && base64.ValueKind != JsonValueKind.String))
        {
            return false;
        }

        if (isEncoded)
        {
            var isBase64 = base64.TryGetBytesFromBase64(out var bytes);
            body = bytes;
            return isBase64;
        }

        body = hasText ? Encoding.UTF8.GetBytes(text.GetString()!) : hasBody ? Encoding.UTF8.GetBytes(json.GetRawText()) : default;
        return true;
    }

    private static bool Is(HttpField field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
