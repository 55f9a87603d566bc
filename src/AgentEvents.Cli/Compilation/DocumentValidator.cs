using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Compilation;

/// <summary>Judges documents by one schema, wherever its code comes from: built into the tool, or compiled a moment ago. May be used by many threads at once.</summary>
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

/// <summary>The validator that the generator made for a model.</summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class ModelValidator<T> : DocumentValidator
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override bool IsValid(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var cursor = new JsonCursor(utf8, maxDepth);
        var sink = default(FlagSink);
        return T.Check(ref cursor, ref sink) && cursor.Finish();
    }

    /// <inheritdoc/>
    public override ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions options) => JsonModel.Validate<T>(utf8, options);
}
