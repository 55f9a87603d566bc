namespace AgentEvents.Pacts.Verifier;

/// <summary>Where a request to set a provider state up names the state.</summary>
public enum ProviderStateStyle
{
    /// <summary>In a JSON body.</summary>
    Body,

    /// <summary>In the query.</summary>
    Query,
}
