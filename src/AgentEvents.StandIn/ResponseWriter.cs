using Microsoft.AspNetCore.Http;

namespace AgentEvents.StandIn;

/// <summary>Writes answers, and fails to.</summary>
internal static class ResponseWriter
{
    /// <summary>Writes an answer.</summary>
    /// <param name="context">The request that it is for.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task WriteAsync(HttpContext context, StandInResponse response, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = response.StatusCode;
        foreach (var field in response.Headers)
        {
            context.Response.Headers.Append(field.Name, field.Value);
        }

        // These have no body, and saying how long it is not would be an error (RFC 9110, section 8.6).
        if (response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
        {
            return;
        }

        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the beginning of an answer that says it is longer.</summary>
    /// <param name="context">The request that it is for.</param>
    /// <param name="response">The answer.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task CutAsync(HttpContext context, StandInResponse response, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = response.StatusCode;
        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body[..(response.Body.Length / 2)], cancellationToken).ConfigureAwait(false);

        // The server closes the connection when bytes are missing. Aborting would reset it, and take from the client what it has not read yet.
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the beginning of a JSON text, and goes on until nobody reads any more.</summary>
    /// <param name="context">The request that it is for.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteEndlesslyAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("{\"id\":\""u8.ToArray(), cancellationToken).ConfigureAwait(false);
        var more = new byte[4096];
        more.AsSpan().Fill((byte)'a');
        while (true)
        {
            await context.Response.Body.WriteAsync(more, cancellationToken).ConfigureAwait(false);
        }
    }
}
