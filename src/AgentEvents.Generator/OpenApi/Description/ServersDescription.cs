namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>The addresses at which an operation is served.</summary>
/// <param name="Pointer">The JSON Pointer to what says so: in the operation, its path item or the document.</param>
/// <param name="Servers">The servers; the root of the document's own host if it names none.</param>
internal sealed record ServersDescription(string Pointer, EquatableArray<ServerDescription> Servers);
