using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>Numbers that are accepted.</summary>
/// <param name="Checks">The demands; their places are left out.</param>
internal sealed record NumberShape(EquatableArray<NumberCheck> Checks);
