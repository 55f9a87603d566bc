namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A variable of a server's URL.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">What stands there unless somebody chooses.</param>
/// <param name="Values">What may stand there; none if anything may.</param>
internal sealed record VariableDescription(string Pointer, string Name, string Default, EquatableArray<string> Values);
