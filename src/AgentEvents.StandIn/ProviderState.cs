namespace AgentEvents.StandIn;

/// <summary>A state that a contract can ask for ("given …").</summary>
/// <param name="Name">How a contract says it.</param>
/// <param name="Failure">What the answers are then; null if everything goes well.</param>
public sealed record ProviderState(string Name, Failure? Failure);
