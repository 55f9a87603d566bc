namespace AgentEvents.Pacts.Verifier;

/// <summary>What to publish results with.</summary>
public interface IPactBrokerPublishOptions
{
    /// <summary>Names the provider's tags.</summary>
    /// <param name="tags">The tags.</param>
    IPactBrokerPublishOptions ProviderTags(params string[] tags);

    /// <summary>Names the provider's branch.</summary>
    /// <param name="branch">The branch.</param>
    IPactBrokerPublishOptions ProviderBranch(string branch);

    /// <summary>Says where the build can be seen.</summary>
    /// <param name="uri">The address.</param>
    IPactBrokerPublishOptions BuildUri(Uri uri);
}
