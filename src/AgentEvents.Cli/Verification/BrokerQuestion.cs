using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>Puts to Pact's core what a broker is to be asked for.</summary>
internal static class BrokerQuestion
{
    /// <summary>Asks.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="broker">What is wanted.</param>
    /// <param name="pending">Whether pending pacts are wanted too.</param>
    public static void Ask(IPactBrokerOptions asked, BrokerOptions broker, bool pending)
    {
        if (broker.Token is { } token)
        {
            asked.TokenAuthentication(token);
        }

        if (broker.User is { } user)
        {
            asked.BasicAuthentication(user, broker.Password!);
        }

        if (pending)
        {
            asked.EnablePending();
        }

        if (broker.ProviderBranch is { } branch)
        {
            asked.ProviderBranch(branch);
        }

        asked.ConsumerVersionSelectors([.. Selectors(broker)]);
        if (broker.Publish is { } version)
        {
            asked.PublishResults(version, published => _ = broker.ProviderBranch is { } of ? published.ProviderBranch(of) : published);
        }
    }

    private static IEnumerable<ConsumerVersionSelector> Selectors(BrokerOptions broker)
    {
        bool? latest = broker.Latest ? true : null;
        var selectors = broker.Tags.Select(tag => new ConsumerVersionSelector { Tag = tag, Latest = latest })
            .Concat(broker.Branches.Select(branch => new ConsumerVersionSelector { Branch = branch }))
            .Concat(broker.MainBranch ? [new ConsumerVersionSelector { MainBranch = true }] : [])
            .Concat(broker.DeployedOrReleased ? [new ConsumerVersionSelector { DeployedOrReleased = true }] : [])
            .ToArray();
        return selectors.Length == 0 && broker.Latest ? [new ConsumerVersionSelector { Latest = true }] : selectors;
    }
}
