namespace AgentEvents.Contract.Pacts.Http;

/// <summary>All that an agent asks of providers.</summary>
internal static class HttpContracts
{
    /// <summary>Every contract of every provider.</summary>
    public static IReadOnlyList<HttpContract> All { get; } = [.. SinchContracts.All, .. GoogleContracts.All, .. KaleyraContracts.All];

    /// <summary>Names of the providers in their pacts.</summary>
    public static IReadOnlyList<string> Providers { get; } = [.. All.Select(static contract => contract.Provider).Distinct()];

    /// <summary>The contracts of a provider.</summary>
    /// <param name="provider">Name of the provider.</param>
    public static IReadOnlyList<HttpContract> Of(string provider) => [.. All.Where(contract => contract.Provider == provider)];
}
