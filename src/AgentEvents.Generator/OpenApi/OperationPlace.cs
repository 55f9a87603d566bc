namespace AgentEvents.Generator.OpenApi;

/// <summary>Where an operation stands.</summary>
/// <param name="Path">Its path, or the webhook's name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Item">The path item.</param>
/// <param name="Operation">The operation.</param>
/// <param name="IsWebhook">Whether it is a webhook.</param>
internal sealed record OperationPlace(string Path, string Method, OpenApiNode Item, OpenApiNode Operation, bool IsWebhook);
