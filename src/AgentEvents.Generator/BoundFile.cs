using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator;

/// <summary>What a file's schemas mean for C#.</summary>
/// <param name="Uri">The file, or the operation of one.</param>
/// <param name="Spec">What is to be generated, as far as that can be known; null if it cannot.</param>
/// <param name="Problems">What is wrong with the schemas.</param>
internal sealed record BoundFile(string Uri, FileSpec? Spec, EquatableArray<SchemaProblem> Problems)
{
    /// <summary>Whether there should be code and nobody knows which, so that nothing can be written for who refers to it either.</summary>
    public bool IsMissing { get; init; }
}
