using AgentEvents.Models.Http;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.AspNetCore;

/// <summary>Writes an answer as it is.</summary>
/// <param name="answer">The answer.</param>
internal sealed class BytesResult(WebhookAnswer answer) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = answer.StatusCode;
        httpContext.Response.ContentType = answer.MediaType;
        httpContext.Response.ContentLength = answer.Body.Length;
        await httpContext.Response.Body.WriteAsync(answer.Body, httpContext.RequestAborted).ConfigureAwait(false);
    }
}
