using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/>, and with it ASP.NET Core and the JSON helpers of <c>HttpClient</c>, read and write a model. It needs no
/// reflection.
/// </summary>
/// <typeparam name="T">The model.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : class, IJsonModel<T>
{
    private const int ScratchSize = 512;

    /// <summary>Reads a model and validates it.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="typeToConvert">The model's type.</param>
    /// <param name="options">Their depth limit counts.</param>
    /// <exception cref="JsonException">The value is no JSON.</exception>
    /// <exception cref="InvalidDocumentException">The value is not valid against the model's schema.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var maxDepth = options.MaxDepth == 0 ? JsonCursor.DefaultMaxDepth : Math.Min(options.MaxDepth, ValidationOptions.DepthLimit);
        Utf8JsonReader start = reader;
        if (JsonReaderPlace.TrySkip(ref reader, out ReadOnlySpan<byte> utf8))
        {
            return JsonModel.TryParse<T>(utf8, out T? value, maxDepth) ? value : Judge(utf8, maxDepth, start);
        }

        using var document = JsonDocument.ParseValue(ref reader);
        return Judge(RawJsonText.Utf8Of(document.RootElement), maxDepth, start);
    }

    private static T Judge(ReadOnlySpan<byte> utf8, int maxDepth, in Utf8JsonReader start) =>
        JsonModel.TryParse<T>(utf8, out T? value, out ValidationResult result, new ValidationOptions { MaxDepth = maxDepth })
            ? value
            : throw new InvalidDocumentException(result, JsonReaderPlace.PathOf(start));

    /// <summary>Writes a model, compact whatever the options say: its bytes are pinned.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="value">The model.</param>
    /// <param name="options">Not used.</param>
    [SkipLocalsInit]
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Span<byte> scratch = stackalloc byte[ScratchSize];
        var json = new JsonWriter(scratch);
        value.Write(ref json);
        writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
        json.Dispose();
    }
}
