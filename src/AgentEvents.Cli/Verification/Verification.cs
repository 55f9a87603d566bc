using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>Lets Pact's core verify one provider.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="baseUrl">Where the provider answers.</param>
/// <param name="stateUrl">What sets its states up; null if nothing does.</param>
internal sealed class Verification(VerifyOptions options, Uri baseUrl, Uri? stateUrl)
{
    /// <summary>Verifies pacts that are here.</summary>
    /// <param name="provider">The provider's name in its pacts.</param>
    /// <param name="pacts">The pacts.</param>
    public PactVerificationReport OfFiles(string provider, IEnumerable<PactFile> pacts)
    {
        // The core takes files only.
        var folder = Directory.CreateTempSubdirectory("agent-events-pacts-");
        try
        {
            using var verifier = new PactVerifier(provider);
            verifier.WithHttpEndpoint(baseUrl);
            IPactVerifierSource? source = null;
            foreach (var (index, pact) in pacts.Index())
            {
                var file = new FileInfo(Path.Combine(folder.FullName, FormattableString.Invariant($"{index}.json")));
                File.WriteAllText(file.FullName, pact.Requests);
                source = verifier.WithFileSource(file);
            }

            return Verify(source!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Verifies pacts that a broker has.</summary>
    /// <param name="provider">The provider's name in its pacts.</param>
    /// <param name="url">Where the broker is.</param>
    /// <param name="broker">What to ask it for.</param>
    public PactVerificationReport OfBroker(string provider, Uri url, BrokerOptions broker)
    {
        using var verifier = new PactVerifier(provider);
        return Verify(verifier.WithHttpEndpoint(baseUrl).WithPactBrokerSource(url, asked => Ask(asked, broker)));
    }

    private PactVerificationReport Verify(IPactVerifierSource source)
    {
        source.WithRequestTimeout(options.Timeout);
        foreach (var (name, value) in options.Headers.Select(HeaderField.Read))
        {
            source.WithCustomHeader(name, value);
        }

        if (options.Insecure)
        {
            source.WithSslVerificationDisabled();
        }

        if (stateUrl is not null)
        {
            source.WithProviderStateUrl(stateUrl, states => _ = options.StateTeardown ? states.WithTeardown() : states);
        }

        return source.VerifyAndReport();
    }

    private static void Ask(IPactBrokerOptions asked, BrokerOptions broker)
    {
        if (broker.Token is { } token)
        {
            asked.TokenAuthentication(token);
        }

        if (broker.User is { } user)
        {
            asked.BasicAuthentication(user, broker.Password!);
        }

        if (broker.Pending)
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
