namespace AgentEvents.Pacts;

/// <summary>What a consumer under test needs to know.</summary>
public interface IConsumerContext
{
    /// <summary>Base address of the mock server.</summary>
    Uri MockServerUri { get; }
}
