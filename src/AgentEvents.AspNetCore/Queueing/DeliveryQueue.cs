using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace AgentEvents.AspNetCore;

/// <summary>Deliveries that were acknowledged and wait to be handled.</summary>
/// <typeparam name="TContent">What the webhook brings.</typeparam>
[SuppressMessage("Reliability", "CA1001", Justification = "A source without a timer holds nothing.")]
internal sealed class DeliveryQueue<TContent> : IDeliveryQueue
    where TContent : class
{
    private readonly DeliveryRunner<TContent> _runner;
    private readonly WebhookOptions<TContent> _options;
    private readonly TimeProvider _clock;
    private readonly WebhookTelemetry _telemetry;
    private readonly Channel<WebhookDelivery<TContent>> _channel;
    private readonly Task[] _workers;
    private readonly CancellationTokenSource _hurry = new();

    /// <summary>Begins to handle what comes.</summary>
    public DeliveryQueue(
        DeliveryRunner<TContent> runner, WebhookOptions<TContent> options, int capacity, TimeProvider clock, WebhookTelemetry telemetry)
    {
        _runner = runner;
        _options = options;
        _clock = clock;
        _telemetry = telemetry;
        _channel = Channel.CreateBounded<WebhookDelivery<TContent>>(capacity);
        _workers = [.. Enumerable.Range(0, options.QueueConcurrency).Select(_ => Task.Run(WorkAsync))];
    }

    /// <summary>Takes a delivery, unless it was handled, waits already, or there is no place.</summary>
    public async ValueTask<DeliveryEnd> EnqueueAsync(WebhookDelivery<TContent> delivery)
    {
        var claimed = await _runner.ClaimAsync(delivery).ConfigureAwait(false);
        if (claimed is not null)
        {
            // It was acknowledged when it was taken.
            return DeliveryEnd.Duplicate;
        }

        if (_channel.Writer.TryWrite(delivery))
        {
            return DeliveryEnd.Queued;
        }

        await _runner.ReleaseAsync(delivery, isLast: true).ConfigureAwait(false);
        return DeliveryEnd.Full;
    }

    /// <inheritdoc/>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();
        await _hurry.CancelAsync().ConfigureAwait(false);
        try
        {
            await Task.WhenAll(_workers).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _telemetry.Lost(_channel.Reader.Count);
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var delivery in _channel.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            await HandleAsync(delivery).ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(WebhookDelivery<TContent> delivery)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt >= _options.QueueAttempts;
            var end = await _runner.RunAsync(delivery, isAwaited: false, isLast).ConfigureAwait(false);

            if (end == DeliveryEnd.Handled)
            {
                return;
            }

            if (isLast)
            {
                _telemetry.Lost(1);
                return;
            }

            // A host that stops does not wait for better times.
            await Task.Delay(_options.QueueDelay * Math.Pow(2, attempt - 1), _clock, _hurry.Token)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
