namespace AgentEvents.Pacts.Verifier;

/// <inheritdoc cref="IProviderStateOptions"/>
internal sealed class ProviderStateOptions : IProviderStateOptions
{
    /// <summary>Whether to ask again afterwards.</summary>
    public bool HasTeardown { get; private set; }

    /// <summary>Where the state is named.</summary>
    public ProviderStateStyle Style { get; private set; } = ProviderStateStyle.Body;

    /// <inheritdoc/>
    public IProviderStateOptions WithTeardown()
    {
        HasTeardown = true;
        return this;
    }

    /// <inheritdoc/>
    public IProviderStateOptions WithStyle(ProviderStateStyle style)
    {
        Style = style;
        return this;
    }
}
