using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace AgentEvents.AspNetCore;

/// <summary>The queues of all webhooks, which are emptied when the host stops.</summary>
internal sealed class DeliveryQueues : IHostedService
{
    private readonly ConcurrentBag<IDeliveryQueue> _queues = [];

    /// <summary>Adds a queue.</summary>
    public DeliveryQueue<TContent> Add<TContent>(DeliveryQueue<TContent> queue)
        where TContent : class
    {
        _queues.Add(queue);
        return queue;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_queues.Select(queue => queue.DrainAsync(cancellationToken)));
}
