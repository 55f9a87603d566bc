using System.Text.Json;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>Reads the entries of a capture as they stood on the wire.</summary>
internal static class ExchangeReader
{
    private const string ContentType = "Content-Type";
    private const string ContentEncoding = "Content-Encoding";

    // Lengths are those of the wire, and say nothing of a body that was decoded. Credentials are no part of a request for the wire.
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        ContentType, "Content-Length", "Transfer-Encoding", "Authorization", "Cookie", "Proxy-Authorization",
    };

    /// <summary>The entries of a capture, in its order.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="utf8">The capture.</param>
    /// <exception cref="CannotRunException">It is no capture.</exception>
    public static IReadOnlyList<CapturedExchange> ReadAll(string name, byte[] utf8) => CaptureReader.Entries(name, utf8, Read);

    private static CapturedExchange Read(JsonElement entry, int number)
    {
        var request = CaptureReader.Member(entry, "request");
        if (CaptureReader.Text(request, "method") is not { } method
            || CaptureReader.Text(request, "url") is not { } url
            || TargetOf(url) is not { } target)
        {
            return new CapturedExchange(number, null, null);
        }

        var posted = CaptureReader.Member(request, "postData");
        var sent = CapturedBody.Of(posted);
        var wire = new WireRequest
        {
            Method = method,
            Target = target,
            Headers = [.. HeadersOf(request).Where(f => !LeftOut.Contains(f.Name) && !(sent.IsDecoded && Is(f, ContentEncoding)))],
            MediaType = CaptureReader.Text(posted, "mimeType") is { Length: > 0 } type
                ? type
                : HeadersOf(request).FirstOrDefault(f => Is(f, ContentType))?.Value,
            Body = sent.Bytes ?? [],
        };
        return Answered(new CapturedExchange(number, wire, null) { RequestFault = sent.Fault }, CaptureReader.Member(entry, "response"));
    }

    // Browsers write status 0 where no answer came.
    private static CapturedExchange Answered(CapturedExchange exchange, JsonElement response)
    {
        if (CaptureReader.Member(response, "status") is not { ValueKind: JsonValueKind.Number } status
            || !status.TryGetInt32(out var code)
            || code == 0)
        {
            return exchange;
        }

        if (code is < 100 or > 599)
        {
            return exchange with { ResponseFault = "its status is none" };
        }

        var content = CaptureReader.Member(response, "content");
        var body = CapturedBody.Of(content).Decoded(HeadersOf(response).Where(f => Is(f, ContentEncoding)).Select(f => f.Value), out var isTruncated);
        HttpField[] headers = [.. HeadersOf(response).Where(f => !(LeftOut.Contains(f.Name) || Is(f, ContentEncoding)) || Is(f, ContentType))];
        if (!headers.Any(f => Is(f, ContentType)) && CaptureReader.Text(content, "mimeType") is { Length: > 0 } type && type != "x-unknown")
        {
            headers = [.. headers, new HttpField(ContentType, type)];
        }

        return exchange with
        {
            Response = new ReceivedResponse { StatusCode = code, Headers = [.. headers], Body = body.Bytes ?? [], IsTruncated = isTruncated },
            ResponseFault = body.Fault,
            IsResponseBodyMissing = body is { Bytes: null, Fault: null }
                && CaptureReader.Member(content, "size") is { ValueKind: JsonValueKind.Number } size
                && size.TryGetInt64(out var length)
                && length > 0,
        };
    }

    private static IEnumerable<HttpField> HeadersOf(JsonElement message)
    {
        if (CaptureReader.Member(message, "headers") is { ValueKind: JsonValueKind.Array } headers)
        {
            foreach (var header in headers.EnumerateArray())
            {
                if (CaptureReader.Text(header, "name") is { Length: > 0 } name && CaptureReader.Text(header, "value") is { } value)
                {
                    yield return new HttpField(name, value);
                }
            }
        }
    }

    private static bool Is(HttpField field, string name) => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    // By hand: what .NET makes of an address is decoded here and there, and the wire is not.
    private static string? TargetOf(string url)
    {
        const string Separator = "://";
        var authority = url.IndexOf(Separator, StringComparison.Ordinal);
        var path = authority < 0 ? -1 : url.IndexOf('/', authority + Separator.Length);
        return path < 0 ? null : url[path..].Split('#')[0];
    }
}
