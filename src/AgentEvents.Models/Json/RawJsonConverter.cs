using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a <see cref="RawJson"/> byte for byte.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <summary>True: <c>null</c> in a document is <see cref="RawJson.Null"/>, and only a member that is absent is a null reference.</summary>
    public override bool HandleNull => true;

    /// <summary>Takes the value as it is written.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: what only lenient options read (comments, trailing commas) is refused, since it would be written
    /// again.</param>
    /// <exception cref="JsonException">The value is not strict JSON.</exception>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return RawJson.FromElement(document.RootElement);
    }

    /// <summary>Writes the value as it is, whatever the options say; a null reference as <c>null</c>.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, RawJson? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue((value ?? RawJson.Null).Utf8, skipInputValidation: true);
    }
}
