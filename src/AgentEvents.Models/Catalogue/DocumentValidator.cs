using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>Judges documents by one schema, without a type parameter for its model. May be used by many threads at once.</summary>
public abstract class DocumentValidator
{
    private protected DocumentValidator()
    {
    }

    /// <summary>The validator that was generated for a model.</summary>
    /// <typeparam name="T">The model.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static DocumentValidator Of<T>()
        where T : class, IJsonModel<T> => new ModelValidator<T>();

    /// <summary>The schema as text; null if the project does without (<c>AgentEventsSchemaText</c>).</summary>
    public abstract ModelSchema? Schema { get; }

    /// <summary>The verdict alone, as fast as it can be had and without an allocation.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="maxDepth">How deeply it may nest.</param>
    public abstract bool IsValid(ReadOnlySpan<byte> utf8, int maxDepth = JsonCursor.DefaultMaxDepth);

    /// <summary>Everything in which a document violates the schema, up to the limits.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="options">The limits.</param>
    public abstract ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null);

    /// <summary>Reads a document that is valid, and says in what it is not otherwise.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="model">The generated model; null if the document is not valid.</param>
    /// <param name="result">What validation found.</param>
    public abstract bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? model, out ValidationResult result);

    /// <summary>Writes a model that was read.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="InvalidCastException">It is one of another schema.</exception>
    public abstract byte[] ToUtf8Bytes(object model);
}
