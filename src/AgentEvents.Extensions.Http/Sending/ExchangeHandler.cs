using System.Diagnostics;
using AgentEvents.Models.Http;
using Polly;

namespace AgentEvents.Extensions.Http;

/// <summary>
/// The last handler before the network: it reads the answer within the time of the attempt and within a bound, and tells what happened by the
/// operation's path template, since paths hold phone numbers.
/// </summary>
/// <param name="telemetry">Takes what happened.</param>
internal sealed class ExchangeHandler(ClientTelemetry telemetry) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Options.TryGetValue(OutgoingRequest.Key, out var outgoing))
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        outgoing.Attempts++;
        outgoing.Answer = null;
        using var activity = ClientTelemetry.Begin(request, outgoing);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                outgoing.Answer = await ReceivedResponse.ReadAsync(response, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                response.Dispose();
                throw;
            }

            telemetry.Answered(activity, request, outgoing, (int)response.StatusCode, Stopwatch.GetElapsedTime(start));
            return response;
        }
        catch (Exception exception)
        {
            telemetry.Failed(activity, request, outgoing, exception, Stopwatch.GetElapsedTime(start));
            throw;
        }
    }
}
