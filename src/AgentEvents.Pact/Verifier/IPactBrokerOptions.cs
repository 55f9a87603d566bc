namespace AgentEvents.Pacts.Verifier;

/// <summary>How to ask a broker for pacts.</summary>
/// <remarks>
/// The core publishes results itself, before the additional checks of this library see them: a missing provider state address fails the run but the
/// broker has been told what the core thought.
/// </remarks>
public interface IPactBrokerOptions
{
    /// <summary>Authenticates with name and password.</summary>
    /// <param name="username">The name.</param>
    /// <param name="password">The password; never printed.</param>
    IPactBrokerOptions BasicAuthentication(string username, string password);

    /// <summary>Authenticates with a bearer token.</summary>
    /// <param name="token">The token; never printed.</param>
    IPactBrokerOptions TokenAuthentication(string token);

    /// <summary>Takes pending pacts too; these may fail. At least one interaction must pass all the same.</summary>
    IPactBrokerOptions EnablePending();

    /// <summary>Names the provider's branch.</summary>
    /// <param name="branch">The branch.</param>
    IPactBrokerOptions ProviderBranch(string branch);

    /// <summary>Names the provider's tags.</summary>
    /// <param name="tags">The tags.</param>
    IPactBrokerOptions ProviderTags(params string[] tags);

    /// <summary>Selects pacts by tags of the consumers.</summary>
    /// <param name="tags">The tags.</param>
    IPactBrokerOptions ConsumerTags(params string[] tags);

    /// <summary>Selects versions of the consumers.</summary>
    /// <param name="selectors">The selectors.</param>
    IPactBrokerOptions ConsumerVersionSelectors(ICollection<ConsumerVersionSelector> selectors);

    /// <inheritdoc cref="ConsumerVersionSelectors(ICollection{ConsumerVersionSelector})"/>
    IPactBrokerOptions ConsumerVersionSelectors(params ConsumerVersionSelector[] selectors);

    /// <summary>Takes work-in-progress pacts too; these may fail.</summary>
    /// <param name="date">Only those that have been published since.</param>
    IPactBrokerOptions IncludeWipPactsSince(DateTime date);

    /// <summary>Publishes the results.</summary>
    /// <param name="providerVersion">Version of the provider.</param>
    IPactBrokerOptions PublishResults(string providerVersion);

    /// <inheritdoc cref="PublishResults(string)"/>
    /// <param name="providerVersion">Version of the provider.</param>
    /// <param name="configure">Branch, tags, address of the build.</param>
    IPactBrokerOptions PublishResults(string providerVersion, Action<IPactBrokerPublishOptions> configure);

    /// <inheritdoc cref="PublishResults(string)"/>
    /// <param name="condition">Whether to publish.</param>
    /// <param name="providerVersion">Version of the provider.</param>
    IPactBrokerOptions PublishResults(bool condition, string providerVersion);

    /// <inheritdoc cref="PublishResults(string)"/>
    /// <param name="condition">Whether to publish.</param>
    /// <param name="providerVersion">Version of the provider.</param>
    /// <param name="configure">Branch, tags, address of the build.</param>
    IPactBrokerOptions PublishResults(bool condition, string providerVersion, Action<IPactBrokerPublishOptions> configure);
}
