using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Validation.Captures;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>Reads a request of a HAR capture as it stood on the wire.</summary>
internal static class CapturedRequest
{
    /// <summary>The requests of a capture that go to an operation, in its order.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="utf8">The capture.</param>
    /// <param name="match">Says in words which operation a method and a target belong to; null for none.</param>
    /// <exception cref="CannotRunException">It is no capture.</exception>
    public static IReadOnlyList<RecordedRequest> ReadAll(string name, byte[] utf8, Func<string, string, string?> match) =>
        CaptureReader.Entries(name, utf8, (entry, number) => Read(CaptureReader.Member(entry, "request"), match) is { } request
            ? [request with { Part = FormattableString.Invariant($"entry {number} {request.Part}") }]
            : Array.Empty<RecordedRequest>());

    // Without its header fields: the operations have no parameters there, and credentials stand nowhere else. Null if it goes to no operation.
    private static RecordedWire? Read(JsonElement request, Func<string, string, string?> match)
    {
        if (CaptureReader.Text(request, "method") is not { } method
            || CaptureReader.Text(request, "url") is not { } url
            || TargetOf(url) is not { } target
            || match(method, target) is not { } operation)
        {
            return null;
        }

        var posted = CaptureReader.Member(request, "postData");
        return new RecordedWire(new WireRequest
        {
            Method = method,
            Target = target,
            MediaType = CaptureReader.Text(posted, "mimeType"),
            Body = Encoding.UTF8.GetBytes(CaptureReader.Text(posted, "text") ?? ""),
        })
        {
            Part = operation,
        };
    }

    // By hand: what .NET makes of an address is decoded here and there, and the wire is not.
    private static string? TargetOf(string url)
    {
        const string Separator = "://";
        var authority = url.IndexOf(Separator, StringComparison.Ordinal);
        var path = authority < 0 ? -1 : url.IndexOf('/', authority + Separator.Length);
        return path < 0 ? null : url[path..].Split('#')[0];
    }
}
