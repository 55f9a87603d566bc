namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A server.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Url">Its URL, with variables in braces.</param>
/// <param name="Variables">The variables that the document describes.</param>
internal sealed record ServerDescription(string Pointer, string Url, EquatableArray<VariableDescription> Variables);
