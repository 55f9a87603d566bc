using AgentEvents.AspNetCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what webhooks need.</summary>
public static class WebhookServiceCollectionExtensions
{
    /// <summary>
    /// Adds what <c>MapWebhook</c> needs: the memory of what was handled, queues that are emptied when the host stops, and metrics.
    /// </summary>
    /// <param name="services">The services of the application. An <see cref="IDuplicateStore"/> that is there already stays.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddMetrics();
        services.TryAddSingleton<IDuplicateStore>(static _ => new MemoryDuplicateStore());
        services.TryAddSingleton<WebhookTelemetry>();
        services.TryAddSingleton<DeliveryQueues>();
        services.AddHostedService(static provider => provider.GetRequiredService<DeliveryQueues>());
        return services;
    }
}
