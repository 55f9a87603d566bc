using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>Writes requests as lines of JSON, in the form that <see cref="RecordedRequestReader"/> reads.</summary>
/// <param name="output">Where they go.</param>
internal sealed class RequestWriter(TextWriter output)
{
    // Nothing here ends up in HTML, and a plus sign is easier to read than its escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one.</summary>
    /// <param name="request">The request.</param>
    public void Write(WireRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("method", request.Method);
            json.WriteString("target", request.Target);
            json.WriteStartObject("headers");
            foreach (var field in request.Headers.GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase))
            {
                json.WriteString(field.Key, string.Join(", ", field.Select(f => f.Value)));
            }

            json.WriteEndObject();
            WriteBody(json, request);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteBody(Utf8JsonWriter json, WireRequest request)
    {
        if (request.MediaType is { } mediaType)
        {
            json.WriteString("contentType", mediaType);
        }

        if (request.Body.IsEmpty)
        {
            return;
        }

        if (MediaTypeHeaderValue.TryParse(request.MediaType, out var parsed) && parsed.MediaType == "application/json")
        {
            json.WritePropertyName("body");
            json.WriteRawValue(request.Body.Span);
        }
        else
        {
            json.WriteString("bodyText", request.Body.Span);
        }
    }
}
