using AgentEvents.Models.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.AspNetCore;

/// <summary>Tells when a webhook is mapped what it could not work with.</summary>
internal static class WebhookOptionsCheck
{
    /// <summary>Checks the options.</summary>
    /// <exception cref="InvalidOperationException">Something is missing. The message quotes no key.</exception>
    public static void Run<TContent>(WebhookEntry webhook, WebhookOptions<TContent> options, IServiceProvider services)
        where TContent : class
    {
        Demand(!webhook.IsActivation, "it is the activation, which comes to the address of the deliveries: map the webhook of these");
        Demand(webhook.SignatureHeader is null || !string.IsNullOrEmpty(options.Key), "its deliveries are signed: set Key");
        Demand(
            webhook.Activation?.Token is null || !string.IsNullOrEmpty(options.ActivationToken ?? options.Key),
            "the provider activates the address by a token: set ActivationToken");
        Demand(
            options.Handler is not null || services.GetService<IServiceProviderIsService>()?.IsService(typeof(IWebhookHandler<TContent>)) == true,
            $"nothing handles it: set Handler, or add an IWebhookHandler<{typeof(TContent).Name}> to the services");
        Demand(
            options is { MaxBodyBytes: > 0, QueueConcurrency: > 0, QueueAttempts: > 0 } && options.QueueCapacity is null or > 0,
            "limits must be positive");
        Demand(options.ReadTimeout > TimeSpan.Zero && options.HandlerTimeout > TimeSpan.Zero, "times must be positive");

        void Demand(bool isMet, string problem)
        {
            if (!isMet)
            {
                throw new InvalidOperationException($"The webhook '{webhook.Operation.Id}' cannot be mapped: {problem}.");
            }
        }
    }
}
