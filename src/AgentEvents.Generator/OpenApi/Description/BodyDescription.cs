namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A request body.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="IsRequired">Whether a request has to have it.</param>
/// <param name="Content">Its media types.</param>
/// <param name="Extensions">Its extensions.</param>
internal sealed record BodyDescription(
    string Pointer,
    bool IsRequired,
    EquatableArray<MediaDescription> Content,
    EquatableArray<ExtensionDescription> Extensions);
