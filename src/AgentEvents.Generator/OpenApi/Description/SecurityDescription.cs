namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>The credentials that an operation asks for.</summary>
/// <param name="Pointer">The JSON Pointer to what says so: in the operation or in the document.</param>
/// <param name="Alternatives">One of these is enough. None means that nothing is asked for.</param>
internal sealed record SecurityDescription(string Pointer, EquatableArray<RequirementDescription> Alternatives);
