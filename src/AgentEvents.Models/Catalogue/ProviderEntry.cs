using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;

namespace AgentEvents.Models.Catalogue;

/// <summary>A provider of the catalogue: what one OpenAPI document became.</summary>
/// <param name="name">The name of its folder.</param>
/// <param name="operations">Lists its operations.</param>
/// <param name="webhooks">Lists its webhooks.</param>
public sealed class ProviderEntry(string name, Func<IReadOnlyList<OperationEntry>> operations, Func<IReadOnlyList<WebhookEntry>> webhooks)
{
    private IReadOnlyList<OperationEntry>? _operations;
    private IReadOnlyList<WebhookEntry>? _webhooks;

    /// <summary>The name of its folder.</summary>
    public string Name { get; } = name;

    /// <summary>What can be asked of the provider.</summary>
    public IReadOnlyList<OperationEntry> Operations => _operations ??= operations();

    /// <summary>What the provider delivers.</summary>
    public IReadOnlyList<WebhookEntry> Webhooks => _webhooks ??= webhooks();

    /// <summary>What has to be known of the account to make a request, beside the event.</summary>
    public IReadOnlyList<SettingEntry> Settings { get; init; } = [];

    /// <summary>Makes the request that carries a canonical event; null if the provider is not mapped to these events.</summary>
    public Func<OutboundEvent, ConnectionSettings, MappingResult<WireRequest>>? Writer { get; init; }

    /// <summary>
    /// How long what an event shows lasts, as the provider's documents say; null of an event of which they are silent, and null if they are silent of
    /// all.
    /// </summary>
    public Func<OutboundEvent, EventLifetime?>? Lifetime { get; init; }

    /// <summary>The operation that a request is for, by method and path; null if it is for none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">Path and query.</param>
    public OperationEntry? FindOperation(string method, string target) =>
        Operations.FirstOrDefault(operation => operation.Operation.Matches(method, target));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
