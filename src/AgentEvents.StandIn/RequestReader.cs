using AgentEvents.Models;
using AgentEvents.Models.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AgentEvents.StandIn;

/// <summary>Takes requests from the server as they stood on the wire.</summary>
internal static class RequestReader
{
    /// <summary>Path and query as they were received: the server's own form is decoded, and <c>%2F</c> would be a slash in it.</summary>
    /// <param name="request">The request.</param>
    public static string TargetOf(HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    /// <summary>Reads the whole body. The server counts its bytes.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="BadHttpRequestException">The body is longer than the server allows, or is broken.</exception>
    public static async Task<byte[]> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return body.ToArray();
    }

    /// <summary>Reads a request without the credentials in its header fields.</summary>
    /// <param name="request">The request.</param>
    /// <param name="credentials">Which header fields hold credentials.</param>
    /// <param name="maxBodyBytes">How many bytes the body may have when it is decoded.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="BadHttpRequestException">The body is longer than the server allows, or is broken.</exception>
    public static async Task<WireRequest> ReadAsync(
        HttpRequest request,
        CredentialCheck credentials,
        int maxBodyBytes,
        CancellationToken cancellationToken) => new()
        {
            Method = request.Method,
            Target = TargetOf(request),
            Headers = HeadersOf(request, credentials),
            MediaType = request.ContentType,
            Body = await ReadBodyAsync(request, cancellationToken).ConfigureAwait(false),
            MaxDecodedBytes = Math.Max(1, maxBodyBytes),
        };

    private static ValueList<HttpField> HeadersOf(HttpRequest request, CredentialCheck credentials) =>
    [
        .. request.Headers
            .Where(field => !field.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase) && !credentials.IsCredential(field.Key))
            .SelectMany(field => field.Value, (field, value) => new HttpField(field.Key, value ?? "")),
    ];
}
