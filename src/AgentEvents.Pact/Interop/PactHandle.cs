namespace AgentEvents.Pacts.Interop;

/// <summary>The core's number for a pact under construction; passed by value, as in the core.</summary>
/// <param name="Reference">The number; 0 is none.</param>
internal readonly record struct PactHandle(ushort Reference);
