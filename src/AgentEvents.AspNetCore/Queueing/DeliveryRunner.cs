using AgentEvents.Models.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.AspNetCore;

/// <summary>Calls the handler of a webhook, once for each delivery.</summary>
/// <typeparam name="TContent">What the webhook brings.</typeparam>
/// <param name="webhook">The webhook.</param>
/// <param name="options">Its options.</param>
/// <param name="services">The services of the application.</param>
/// <param name="clock">Measures the time.</param>
internal sealed class DeliveryRunner<TContent>(
    WebhookEntry<TContent> webhook, WebhookOptions<TContent> options, IServiceProvider services, TimeProvider clock)
    where TContent : class
{
    private readonly IServiceScopeFactory _scopes = services.GetRequiredService<IServiceScopeFactory>();
    private readonly IDuplicateStore _store = services.GetRequiredService<IDuplicateStore>();
    private readonly WebhookTelemetry _telemetry = services.GetRequiredService<WebhookTelemetry>();

    /// <summary>Claims a delivery.</summary>
    /// <returns>Null if it is ours to handle; otherwise what became of it.</returns>
    public async ValueTask<DeliveryEnd?> ClaimAsync(WebhookDelivery<TContent> delivery) => KeyOf(delivery) is not { } key
        ? null
        : await _store.ClaimAsync(key, CancellationToken.None).ConfigureAwait(false) switch
        {
            DuplicateState.New => null,
            DuplicateState.Claimed => DeliveryEnd.UnderWay,
            _ => DeliveryEnd.Duplicate,
        };

    /// <summary>Handles a delivery, unless that was done, or is being done.</summary>
    public async Task<DeliveryEnd> ClaimAndRunAsync(WebhookDelivery<TContent> delivery) =>
        await ClaimAsync(delivery).ConfigureAwait(false) ?? await RunAsync(delivery, isAwaited: true, isLast: true).ConfigureAwait(false);

    /// <summary>Handles a delivery that was claimed.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="isAwaited">Whether a caller waits for the answer, who is told at the limit. A queue waits for the end: a second handler beside
    /// one that is late would do the same twice.</param>
    /// <param name="isLast">Whether a failure gives up the claim.</param>
    public async Task<DeliveryEnd> RunAsync(WebhookDelivery<TContent> delivery, bool isAwaited, bool isLast)
    {
        // Not ended by a caller who is gone: the caller will repeat what he did not hear to have succeeded, and is told then.
        var limit = new CancellationTokenSource(options.HandlerTimeout, clock);

        // Taken now: a handler may be through, and have disposed of its source, before we wait for it.
        var end = limit.Token;
        var running = HandleAsync(delivery, limit);
        try
        {
            await running.WaitAsync(end).ConfigureAwait(false);
            return DeliveryEnd.Handled;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !running.IsCompleted)
        {
            _telemetry.TimedOut(webhook, delivery.Kind, options.HandlerTimeout);
            var finishing = FinishAsync(delivery, running, isLast);
            return isAwaited ? DeliveryEnd.TimedOut : await finishing.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _telemetry.Failed(webhook, delivery.Kind, exception);
            await ReleaseAsync(delivery, isLast).ConfigureAwait(false);
            return DeliveryEnd.Failed;
        }
    }

    /// <summary>Gives up the claim of a delivery.</summary>
    public ValueTask ReleaseAsync(WebhookDelivery<TContent> delivery, bool isLast) =>
        isLast && KeyOf(delivery) is { } key ? _store.ReleaseAsync(key) : ValueTask.CompletedTask;

    private string? KeyOf(WebhookDelivery<TContent> delivery) =>
        delivery.DuplicateKey is { } key ? webhook.Operation.Id + " " + key : null;

    private async Task HandleAsync(WebhookDelivery<TContent> delivery, CancellationTokenSource limit)
    {
        // Away from here first: a handler that blocks before its first await would hold up the time limit too.
        await Task.Yield();
        using (limit)
        {
            await using var scope = _scopes.CreateAsyncScope();
            var handler = options.Handler ?? ((one, provider, token) =>
                provider.GetRequiredService<IWebhookHandler<TContent>>().HandleAsync(one, token));
            await handler(delivery, scope.ServiceProvider, limit.Token).ConfigureAwait(false);
            if (KeyOf(delivery) is { } key)
            {
                await _store.ConfirmAsync(key).ConfigureAwait(false);
            }
        }
    }

    private async Task<DeliveryEnd> FinishAsync(WebhookDelivery<TContent> delivery, Task running, bool isLast)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (running.IsCompletedSuccessfully)
        {
            return DeliveryEnd.Handled;
        }

        await ReleaseAsync(delivery, isLast).ConfigureAwait(false);
        return DeliveryEnd.TimedOut;
    }
}
