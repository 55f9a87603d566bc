namespace AgentEvents.Generator.Operations;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name on the wire, which is its member's name in the request schema.</param>
/// <param name="Place">Where it stands: path, query or header.</param>
internal sealed record ParameterFacts(string Name, ParameterPlace Place);
