using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>Lets Pact's core verify one provider through a proxy.</summary>
/// <param name="options">What was asked for.</param>
/// <param name="proxy">Stands before the provider.</param>
internal sealed class Verification(VerifyOptions options, RecordingProxy proxy)
{
    // The proxy tells late answers; the core has to wait for it.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    /// <summary>Verifies one interaction.</summary>
    /// <param name="provider">The provider's name in its pacts.</param>
    /// <param name="interaction">The interaction.</param>
    public VerifiedInteractions Of(string provider, PactInteraction interaction)
    {
        // The core takes files only.
        var folder = Directory.CreateTempSubdirectory("agent-events-pacts-");
        try
        {
            var file = new FileInfo(Path.Combine(folder.FullName, "pact.json"));
            File.WriteAllText(file.FullName, interaction.Pact);
            using var verifier = new PactVerifier(provider);
            return Verify(verifier.WithHttpEndpoint(proxy.BaseUrl).WithFileSource(file));
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
    public VerifiedInteractions OfBroker(string provider, Uri url, BrokerOptions broker)
    {
        using var verifier = new PactVerifier(provider);
        var source =
            verifier.WithHttpEndpoint(proxy.BaseUrl).WithPactBrokerSource(url, asked => BrokerQuestion.Ask(asked, broker, options.EnablePending));
        return Verify(options.Filter.TakesAll ? source : source.WithFilter(options.Filter.DescriptionPattern, options.Filter.StatePattern));
    }

    private VerifiedInteractions Verify(IPactVerifierSource source)
    {
        source.WithRequestTimeout(options.Timeout + Margin);
        if (proxy.StateUrl is { } stateUrl)
        {
            source.WithProviderStateUrl(stateUrl, states => _ = options.StateTeardown ? states.WithTeardown() : states);
        }

        var report = source.VerifyAndReport();
        var (exchanges, answers) = proxy.Take();
        return new VerifiedInteractions(report, exchanges, answers);
    }
}
