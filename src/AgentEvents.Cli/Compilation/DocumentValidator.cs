using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// Judges documents by one schema, wherever its code comes from: built into the tool, or compiled a moment ago. May be used by many threads at once.
/// </summary>
internal abstract class DocumentValidator
{
    /// <summary>The verdict alone, as fast as it can be had and without an allocation.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="maxDepth">How deeply it may nest.</param>
    public abstract bool IsValid(ReadOnlySpan<byte> utf8, int maxDepth);

    /// <summary>Everything in which a document violates the schema, up to the limits.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits.</param>
    public abstract ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions options);
}
