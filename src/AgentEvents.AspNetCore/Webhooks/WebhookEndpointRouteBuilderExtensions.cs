using AgentEvents.AspNetCore;
using AgentEvents.Models.Catalogue;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps webhooks.</summary>
public static class WebhookEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps a webhook: activation, signature over the bytes as they came, limits on size and time, decoding, duplicates, and the handler. A delivery
    /// that was handled is acknowledged, and one that failed is answered so that the provider repeats it.
    /// </summary>
    /// <typeparam name="TContent">What the webhook brings.</typeparam>
    /// <param name="endpoints">The routes of the application. Its services need <c>AddWebhooks()</c>.</param>
    /// <param name="webhook">The webhook: <c>Webhook</c> of its generated request.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="configure">Sets keys, handler and limits.</param>
    /// <returns>For further conventions. Where the application demands that callers sign in, add <c>AllowAnonymous()</c>: the provider signs its
    /// deliveries instead.</returns>
    /// <exception cref="InvalidOperationException">A key, a handler or <c>AddWebhooks()</c> is missing.</exception>
    public static IEndpointConventionBuilder MapWebhook<TContent>(
        this IEndpointRouteBuilder endpoints, WebhookEntry<TContent> webhook, string pattern, Action<WebhookOptions<TContent>>? configure = null)
        where TContent : class
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(webhook);
        var options = new WebhookOptions<TContent>();
        configure?.Invoke(options);
        var endpoint = new WebhookEndpoint<TContent>(webhook, options, endpoints.ServiceProvider);
        string[] methods = [.. new[] { webhook.Operation.Method, webhook.Activation?.Method }.OfType<string>().Distinct(StringComparer.Ordinal)];
        return endpoints.MapMethods(pattern, methods, endpoint.InvokeAsync)
            .WithDisplayName(webhook.Name)
            .ExcludeFromDescription();
    }
}
