using AgentEvents.Pacts.Interop;

namespace AgentEvents.Pacts.Verifier;

/// <inheritdoc cref="IPactBrokerPublishOptions"/>
internal sealed class PactBrokerPublishOptions(string version) : IPactBrokerPublishOptions
{
    private string[] _tags = [];
    private string? _branch;
    private Uri? _build;

    /// <inheritdoc/>
    public IPactBrokerPublishOptions ProviderTags(params string[] tags)
    {
        _tags = tags;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerPublishOptions ProviderBranch(string branch)
    {
        _branch = branch;
        return this;
    }

    /// <inheritdoc/>
    public IPactBrokerPublishOptions BuildUri(Uri uri)
    {
        _build = uri;
        return this;
    }

    /// <summary>Hands the options to the core.</summary>
    /// <param name="verifier">The verification.</param>
    public void Apply(VerifierModel verifier) =>
        _ = NativeVerifier.SetPublishOptions(verifier, version, _build?.AbsoluteUri, _tags, (ushort)_tags.Length, _branch);
}
