using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>What the types of a provider as a whole need to know of one operation.</summary>
/// <param name="Path">The OpenAPI document's file.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Api">The document.</param>
/// <param name="Request">The name of the request's record.</param>
/// <param name="Hub">The mapping, or null; only what it maps counts here.</param>
/// <param name="Settings">The settings of the connection.</param>
/// <param name="IsBroken">Whether something is wrong with its schemas, so that what it carries is open.</param>
internal sealed record OperationSummary(
    string Path,
    string Namespace,
    ApiFacts Api,
    string Request,
    HubSummary? Hub,
    EquatableArray<SettingSpec> Settings,
    bool IsBroken)
{
    /// <summary>The summary; null if the file describes no request that is sent.</summary>
    public static OperationSummary? Of(FileSpec file) => file.Operation is { Base: not null } operation
        ? new OperationSummary(
            file.Path,
            file.Namespace,
            operation.Facts.Api,
            operation.Request,
            file.Mapping is { } mapping
                ? new HubSummary(
                    mapping.Hub,
                    mapping.AllCases,
                    mapping.Cases.Select(c => c.Case).ToEquatableArray(),
                    mapping.Settings.Any(),
                    mapping.Cases.Where(c => c.Lifetime is not null).Select(c => (c.Case.Type, c.Lifetime!)).ToEquatableArray())
                : null,
            (file.Mapping?.Settings ?? []).Concat(operation.Parameters.Select(p => p.Setting).OfType<SettingSpec>()).ToEquatableArray(),
            file.IsBroken)
        : null;
}
