using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace AgentEvents.Extensions.Http;

/// <summary>
/// What is sent again: only what carries an event id, by which the provider knows it; and only where its document says of the answer that the same
/// request may succeed later, or where no answer came, of which no document can speak.
/// </summary>
internal static class RetryRule
{
    /// <summary>Whether to send again.</summary>
    public static ValueTask<bool> ShouldHandle(RetryPredicateArguments<HttpResponseMessage> attempt)
    {
        var message = attempt.Outcome.Result?.RequestMessage ?? attempt.Context.GetRequestMessage();
        return ValueTask.FromResult(
            message is not null
            && message.Options.TryGetValue(OutgoingRequest.Key, out var outgoing)
            && outgoing.MayRepeat
            && (attempt.Outcome.Result is { } response
                ? outgoing.IsTransient((int)response.StatusCode)
                : attempt.Outcome.Exception is HttpRequestException or IOException or TimeoutRejectedException));
    }
}
