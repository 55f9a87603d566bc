using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>The validator that the generator made for a model.</summary>
/// <typeparam name="T">The model.</typeparam>
internal sealed class ModelValidator<T> : DocumentValidator
    where T : class, IJsonModel<T>
{
    /// <inheritdoc/>
    public override ModelSchema? Schema => ModelSchema.Of(typeof(T));

    /// <inheritdoc/>
    public override bool IsValid(ReadOnlySpan<byte> utf8, int maxDepth = JsonCursor.DefaultMaxDepth)
    {
        var cursor = new JsonCursor(utf8, maxDepth);
        var sink = default(FlagSink);
        return T.Check(ref cursor, ref sink) && cursor.Finish();
    }

    /// <inheritdoc/>
    public override ValidationResult Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) =>
        JsonModel.Validate<T>(utf8, options);

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out object? model, out ValidationResult result)
    {
        var isValid = JsonModel.TryParse<T>(utf8, out var read, out result);
        model = read;
        return isValid;
    }

    /// <inheritdoc/>
    public override byte[] ToUtf8Bytes(object model) => JsonModel.ToUtf8Bytes((T)model);
}
