namespace AgentEvents.Generator.Operations;

/// <summary>A parameter that requests may carry and that says nothing about what is sent.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">Where it stands: query or header.</param>
/// <param name="Values">The texts that it may be; none if any.</param>
/// <param name="IsSecret">Whether it is a credential.</param>
internal sealed record SystemParameterFacts(string Name, ParameterPlace Place, EquatableArray<string> Values, bool IsSecret);
