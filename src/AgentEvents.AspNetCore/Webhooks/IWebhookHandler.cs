namespace AgentEvents.AspNetCore;

/// <summary>Does what a delivery asks for. Register it in the services, or give the options a function instead.</summary>
/// <typeparam name="TContent">What the webhook brings.</typeparam>
public interface IWebhookHandler<TContent>
    where TContent : class
{
    /// <summary>Handles a delivery. If it throws, the provider delivers the same again (in a queue, it is called again).</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="cancellationToken">Ends with the time that the options allow.</param>
    Task HandleAsync(WebhookDelivery<TContent> delivery, CancellationToken cancellationToken);
}
