namespace AgentEvents.Generator.Operations;

/// <summary>A base address.</summary>
/// <param name="Name">What tells it from the others: the values of its variables; empty if it has none.</param>
/// <param name="Url">The URL with the variables filled in.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed record ServerFacts(string Name, string Url, string Description);
