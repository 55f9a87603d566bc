using System.Buffers;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AgentEvents.AspNetCore;

/// <summary>Reads a request as it stood on the wire, within its limits.</summary>
/// <param name="maxBodyBytes">How many bytes the body may have.</param>
/// <param name="timeout">How long it may take.</param>
/// <param name="clock">Measures the time.</param>
internal sealed class DeliveryReader(int maxBodyBytes, TimeSpan timeout, TimeProvider clock)
{
    /// <summary>Reads a request.</summary>
    /// <returns>The request; or what to answer, if it cannot be read.</returns>
    public async Task<(WireRequest? Request, IResult? Refusal)> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContentEncoding.Count > 0)
        {
            return (null, Refusals.Coded);
        }

        if (request.ContentLength > maxBodyBytes)
        {
            return (null, Refusals.TooLarge(maxBodyBytes));
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxBodyBytes;
        }

        using var slow = new CancellationTokenSource(timeout, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, context.RequestAborted);
        try
        {
            return await ReadBodyAsync(request.Body, end.Token).ConfigureAwait(false) is { } body
                ? (Wire(request, body), null)
                : (null, Refusals.TooLarge(maxBodyBytes));
        }
        catch (OperationCanceledException) when (slow.IsCancellationRequested)
        {
            return (null, Refusals.TooSlow);
        }
        catch (BadHttpRequestException exception)
        {
            return (null, exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusals.TooLarge(maxBodyBytes) : Refusals.Broken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // Nobody is there to read the answer.
            return (null, Refusals.Broken);
        }
    }

    // Null if there is more than is allowed. What a proxy or another server lets through is counted here too.
    private async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(Stream stream, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var read = await stream.ReadAsync(body.GetMemory(1024), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return body.WrittenMemory;
            }

            body.Advance(read);
            if (body.WrittenCount > maxBodyBytes)
            {
                return null;
            }
        }
    }

    private static WireRequest Wire(HttpRequest request, ReadOnlyMemory<byte> body) => new()
    {
        Method = request.Method,
        Target = request.HttpContext.Features.Get<IHttpRequestFeature>() is { RawTarget: { Length: > 0 } target } && target[0] == '/'
            ? target
            : request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent(),
        Headers =
        [
            .. request.Headers
                .Where(field => !field.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                .SelectMany(field => field.Value, (field, value) => new HttpField(field.Key, value ?? "")),
        ],
        MediaType = request.ContentType,
        Body = body,
    };
}
