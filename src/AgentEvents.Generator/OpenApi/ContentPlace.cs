namespace AgentEvents.Generator.OpenApi;

/// <summary>Where a body's schema stands.</summary>
/// <param name="Owner">The request body or response.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="SchemaPointer">The JSON Pointer to the schema.</param>
internal sealed record ContentPlace(OpenApiNode Owner, string MediaType, string SchemaPointer);
