using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>A schema in one of two versions.</summary>
/// <param name="Version">All documents of that version, which it may refer to.</param>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Pointer">The JSON Pointer to it.</param>
internal sealed record SchemaSide(SchemaVersion Version, SchemaDocument Document, string Pointer)
{
    /// <summary>Its value; null if there is none at that place.</summary>
    public JsonNode? Node => JsonPointer.Split(Pointer) is { } tokens ? Document.Root?.Find(tokens) : null;
}
