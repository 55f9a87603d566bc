namespace AgentEvents.Generator.Canonical;

/// <summary>A member that must be there when another is.</summary>
/// <param name="Trigger">The other one.</param>
/// <param name="Name">The member.</param>
/// <param name="Site">The keyword.</param>
internal sealed record DependentMember(string Trigger, string Name, AssertionSite Site);
