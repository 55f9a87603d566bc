namespace AgentEvents.Generator.Canonical;

/// <summary>What a schema file says as a whole: what names are made of, here and in the files that refer to it.</summary>
/// <param name="Path">The file, for diagnostics.</param>
/// <param name="Uri">The URI under which it is retrieved.</param>
/// <param name="Name">The <c>x-dotnet-name</c> or else the <c>title</c> of its root, or null.</param>
/// <param name="Namespace">The <c>x-dotnet-namespace</c>, or null.</param>
/// <param name="HasTypes">Whether the project makes types for it: it is no meta-schema, and its types do not come with an assembly.</param>
/// <param name="IsMapped">Whether it is a schema that names canonical events of its own.</param>
internal sealed record FileFacts(string Path, string Uri, string? Name, string? Namespace, bool HasTypes, bool IsMapped)
{
    /// <summary>Where its root stands.</summary>
    public SchemaLocation Root => new(Uri, "");
}
