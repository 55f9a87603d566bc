using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts.Verifier;

/// <summary>Verifies that a provider does what pacts say. Names and shapes are PactNet's, version 5.</summary>
public sealed class PactVerifier : IPactVerifier, IDisposable
{
    private readonly string _provider;
    private readonly PactVerifierConfig _config;
    private readonly VerifierModel _model = new();
    private readonly VerificationPlan _plan;
    private bool _hasEndpoint;

    /// <summary>Begins a verification.</summary>
    /// <param name="providerName">Name of the provider, as its pacts spell it.</param>
    public PactVerifier(string providerName)
        : this(providerName, new PactVerifierConfig())
    {
    }

    /// <summary>Begins a verification.</summary>
    /// <param name="providerName">Name of the provider, as its pacts spell it.</param>
    /// <param name="config">Who gets what the core prints.</param>
    public PactVerifier(string providerName, PactVerifierConfig config)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(providerName);
        ArgumentNullException.ThrowIfNull(config);
        _provider = providerName;
        _config = config;
        _plan = new VerificationPlan(providerName);
    }

    /// <inheritdoc/>
    public IPactVerifier WithHttpEndpoint(Uri pactUri)
    {
        ArgumentNullException.ThrowIfNull(pactUri);
        if (_hasEndpoint)
        {
            throw new InvalidOperationException("A provider has one HTTP endpoint.");
        }

        NativeVerifier.SetProviderInfo(_model, _provider, pactUri.Scheme, pactUri.Host, (ushort)pactUri.Port, pactUri.AbsolutePath);
        _hasEndpoint = true;
        return this;
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithFileSource(FileInfo pactFile)
    {
        ArgumentNullException.ThrowIfNull(pactFile);
        RequireEndpoint();
        if (_plan.AddFile(pactFile.FullName))
        {
            NativeVerifier.AddFile(_model, pactFile.FullName);
        }

        return Source();
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithDirectorySource(DirectoryInfo directory, params string[] consumers)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(consumers);
        RequireEndpoint();
        foreach (var file in _plan.AddFolder(directory.FullName, consumers))
        {
            NativeVerifier.AddFile(_model, file);
        }

        return Source();
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithUriSource(Uri pactUri)
    {
        ArgumentNullException.ThrowIfNull(pactUri);
        RequireEndpoint();
        _plan.IsLocal = false;
        NativeVerifier.AddUrl(_model, pactUri.AbsoluteUri, user: null, password: null, token: null);
        return Source();
    }

    /// <inheritdoc/>
    public IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri) => WithPactBrokerSource(brokerBaseUri, static _ => { });

    /// <inheritdoc/>
    public IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri, Action<IPactBrokerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(brokerBaseUri);
        ArgumentNullException.ThrowIfNull(configure);
        RequireEndpoint();
        var options = new PactBrokerOptions();
        configure(options);
        _plan.IsLocal = false;
        _plan.AllowsPending = options.AllowsPending;
        _plan.Publishes = options.Publishes;
        if (!options.Apply(_model, brokerBaseUri))
        {
            _plan.AddProblem("Pact's core refused the options of the broker");
        }

        return Source();
    }

    /// <summary>Frees the verification.</summary>
    public void Dispose() => _model.Dispose();

    private PactVerifierSource Source() => new(_model, _plan, _config);

    private void RequireEndpoint()
    {
        if (!_hasEndpoint)
        {
            throw new InvalidOperationException("Say where the provider is (WithHttpEndpoint) before where its pacts are.");
        }
    }
}
