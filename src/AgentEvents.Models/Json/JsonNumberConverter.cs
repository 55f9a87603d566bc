using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write a <see cref="JsonNumber"/> digit for digit, whatever its size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNumberConverter : JsonConverter<JsonNumber>
{
    /// <summary>
    /// Reads a JSON number, or a string that holds one where the options allow it (<see cref="JsonNumberHandling.AllowReadingFromString"/>).
    /// </summary>
    /// <param name="reader">Stands on the number.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Their number handling counts.</param>
    /// <exception cref="JsonException">The value is no number.</exception>
    public override JsonNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType switch
        {
            JsonTokenType.Number => JsonNumber.FromValidated(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            JsonTokenType.String when options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString) => ReadText(ref reader),
            _ => throw new JsonException(),
        };
    }

    /// <summary>Reads the name of a member that is a number.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The name is no number.</exception>
    public override JsonNumber ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    /// <summary>Writes the digits that the number was made of.</summary>
    /// <param name="writer">Takes the number.</param>
    /// <param name="value">The number.</param>
    /// <param name="options">Where their number handling says <see cref="JsonNumberHandling.WriteAsString"/>, the digits come to stand in
    /// quotes.</param>
    public override void Write(Utf8JsonWriter writer, JsonNumber value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        if (options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString))
        {
            writer.WriteStringValue(PlainText.Encode(value.ToString()));
        }
        else
        {
            writer.WriteRawValue(value.Utf8, skipInputValidation: true);
        }
    }

    /// <summary>Writes the digits as the name of a member.</summary>
    /// <param name="writer">Takes the name.</param>
    /// <param name="value">The number.</param>
    /// <param name="options">Not used.</param>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, JsonNumber value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(PlainText.Encode(value.ToString()));
    }

    private static JsonNumber ReadText(ref Utf8JsonReader reader) =>
        JsonNumber.TryParse(reader.GetString(), out JsonNumber number) ? number : throw new JsonException();
}
