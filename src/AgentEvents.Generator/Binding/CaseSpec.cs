namespace AgentEvents.Generator.Binding;

/// <summary>A case of a union.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="Parameter">The name of the parameter of <c>Match</c> for it.</param>
internal sealed record CaseSpec(string Name, string Parameter);
