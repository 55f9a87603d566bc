namespace AgentEvents.Generator.Canonical;

/// <summary>A file in canonical form, with what its names and mappers need of others.</summary>
/// <param name="Own">The file.</param>
/// <param name="Files">What the file and all that it can come to say as a whole, by their URIs.</param>
/// <param name="Referenced">The files whose models a mapper or a webhook may go through; none if the file has neither.</param>
/// <param name="RootNamespace">The namespace to start from.</param>
/// <param name="CollectsAnnotations">Whether the models can say how their schemas annotate a document.</param>
/// <param name="IsMapped">Whether mappers are made where the file asks for them.</param>
internal sealed record CanonicalBundle(
    CanonicalFile Own,
    IReadOnlyDictionary<string, FileFacts> Files,
    EquatableArray<CanonicalFile> Referenced,
    string RootNamespace,
    bool CollectsAnnotations,
    bool IsMapped)
{
    /// <summary>The names of the places that are not called as they would be by themselves.</summary>
    public IReadOnlyDictionary<SchemaLocation, string> Names { get; init; } = new Dictionary<SchemaLocation, string>();
}
