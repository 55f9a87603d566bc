namespace AgentEvents.Pacts.Verifier;

/// <summary>How provider states are set up.</summary>
public interface IProviderStateOptions
{
    /// <summary>Asks again after each interaction, with the action <c>teardown</c>.</summary>
    IProviderStateOptions WithTeardown();

    /// <summary>Says where the state is named.</summary>
    /// <param name="style">In the body, which is the default, or in the query.</param>
    IProviderStateOptions WithStyle(ProviderStateStyle style);
}
