namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>Where a schema stands.</summary>
/// <param name="Uri">The URI of the document.</param>
/// <param name="Pointer">The JSON Pointer to the schema in it.</param>
internal sealed record SchemaPlace(string Uri, string Pointer);
