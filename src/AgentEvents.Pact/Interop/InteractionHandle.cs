namespace AgentEvents.Pacts.Interop;

/// <summary>The core's number for an interaction of a pact under construction.</summary>
/// <param name="Reference">The number; 0 is none.</param>
internal readonly record struct InteractionHandle(uint Reference);
