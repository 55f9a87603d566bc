namespace AgentEvents.Generator.Operations;

/// <summary>A place in a request.</summary>
/// <param name="Parameter">Where the parameter stands; null for a member of the body.</param>
/// <param name="Name">The parameter's name, or the JSON Pointer to the member.</param>
internal sealed record RequestPlaceFacts(ParameterPlace? Parameter, string Name);
