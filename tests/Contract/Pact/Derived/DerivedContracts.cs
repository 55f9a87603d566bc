using AgentEvents.Cli.Contracts;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>The contracts that follow from the folders of all providers.</summary>
internal static class DerivedContracts
{
    private static readonly Dictionary<string, IReadOnlyList<DerivedInteraction>> ByProvider =
        StandInProvider.BuiltIn.ToDictionary(provider => provider.Name, ContractSource.Interactions);

    private static readonly Dictionary<string, IReadOnlyList<DerivedMessage>> MessagesByProvider = StandInProvider.BuiltIn
        .Select(provider => (provider.Name, Messages: ContractSource.Messages(provider)))
        .Where(provider => provider.Messages.Count > 0)
        .ToDictionary(provider => provider.Name, provider => provider.Messages);

    /// <summary>The providers.</summary>
    public static IReadOnlyList<string> Providers { get; } = [.. ByProvider.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The providers that deliver something.</summary>
    public static IReadOnlyList<string> Senders { get; } = [.. MessagesByProvider.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What is asked of a provider.</summary>
    public static IReadOnlyList<DerivedInteraction> Of(string provider) => ByProvider[provider];

    /// <summary>What a provider delivers.</summary>
    public static IReadOnlyList<DerivedMessage> MessagesOf(string provider) => MessagesByProvider[provider];
}
