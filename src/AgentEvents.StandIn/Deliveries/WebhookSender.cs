using System.Collections.Concurrent;
using AgentEvents.Models.Http;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>Sends deliveries as a provider does: after the activation of the address, and again where that is asked for.</summary>
/// <param name="options">How often and how fast.</param>
internal sealed class WebhookSender(StandInOptions options) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly ConcurrentDictionary<(string Provider, Uri Address), bool> _active = new();

    /// <summary>Sends a delivery.</summary>
    public async Task<DeliveryReport> SendAsync(Delivery delivery, Uri address, string? token, int copies, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentOutOfRangeException.ThrowIfLessThan(copies, 1);
        if (token is not null && delivery.Activation is not null && !_active.ContainsKey((delivery.Provider, address)))
        {
            if (!await ActivateAsync(delivery, address, token, cancellationToken).ConfigureAwait(false))
            {
                return new DeliveryReport(false, [], null);
            }

            _active[(delivery.Provider, address)] = true;
        }

        var statuses = new List<int>();
        for (var copy = 0; copy < copies; copy++)
        {
            var outcome = await RepeatAsync(delivery, address, statuses, cancellationToken).ConfigureAwait(false);
            if (outcome != DeliveryOutcome.Acknowledged || copy == copies - 1)
            {
                return new DeliveryReport(true, statuses, outcome);
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<DeliveryOutcome> RepeatAsync(Delivery delivery, Uri address, List<int> statuses, CancellationToken cancellationToken)
    {
        for (var i = 1; ; i++)
        {
            using var message = delivery.ToHttpRequestMessage(address);
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            statuses.Add((int)response.StatusCode);
            var outcome = delivery.Webhook.OutcomeOf((int)response.StatusCode);
            if (outcome != DeliveryOutcome.Repeated || i >= options.MaxDeliveries)
            {
                return outcome;
            }

            await Task.Delay(options.RedeliveryDelay, options.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> ActivateAsync(Delivery delivery, Uri address, string token, CancellationToken cancellationToken)
    {
        var activation = delivery.Webhook.Activation!;
        var wire = ActivationRequest.Make(activation, delivery.Activation!, token, options.NewId().ToString());
        using var message = new HttpRequestMessage(new HttpMethod(wire.Method), address.GetLeftPart(UriPartial.Path) + wire.Target);
        foreach (var field in wire.Headers)
        {
            message.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        if (wire.MediaType is not null)
        {
            message.Content = new ReadOnlyMemoryContent(wire.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", wire.MediaType);
        }

        using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var received = await ReceivedResponse.ReadAsync(response, cancellationToken: cancellationToken).ConfigureAwait(false);
        return activation.Answer(wire, token) is { } expected
            && received.StatusCode == expected.StatusCode
            && ActivationRequest.IsSame(expected, received.Body);
    }
}
