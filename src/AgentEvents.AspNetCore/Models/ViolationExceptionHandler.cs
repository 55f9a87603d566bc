using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.AspNetCore;

/// <summary>Answers bodies that minimal APIs could not read: with every violation where a schema is broken, otherwise with the status.</summary>
internal sealed class ViolationExceptionHandler : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        IResult answer = bad.InnerException is JsonException json
            ? TypedResults.ValidationProblem(ViolationEntries.Of(json))
            : TypedResults.Problem(statusCode: bad.StatusCode);
        await answer.ExecuteAsync(httpContext).ConfigureAwait(false);
        return true;
    }
}
