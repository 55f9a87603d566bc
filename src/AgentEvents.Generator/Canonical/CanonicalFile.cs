using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Canonical;

/// <summary>A schema file in canonical form: all that the stages behind Normalisation know of it.</summary>
/// <param name="Facts">What it says as a whole.</param>
/// <param name="SchemaUri">The URI of its root, as users see it.</param>
/// <param name="Graph">Its schemas.</param>
/// <param name="AllowsUnknown">Whether it was not written for the generator, so that what does not fit is worked around.</param>
/// <param name="Operation">The operation whose request it describes, or null.</param>
/// <param name="Hub">The canonical events that it is mapped to, or null.</param>
/// <param name="Unmapped">The canonical cases and fields that it gives reasons for having no place for.</param>
internal sealed record CanonicalFile(
    FileFacts Facts,
    string SchemaUri,
    CanonicalGraph Graph,
    bool AllowsUnknown,
    OperationFacts? Operation,
    HubReference? Hub,
    EquatableArray<UnmappedFacts> Unmapped)
{
    /// <summary>Where the root stands.</summary>
    public SchemaLocation Root => Facts.Root;
}
