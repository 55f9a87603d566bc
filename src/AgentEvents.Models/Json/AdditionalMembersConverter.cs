using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write <see cref="AdditionalMembers"/> as a JSON object, in order and with repeated names.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AdditionalMembersConverter : JsonConverter<AdditionalMembers>
{
    private const int ScratchSize = 512;

    /// <summary>Reads all members of an object.</summary>
    /// <param name="reader">Stands on the object.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: what only lenient options read (comments, trailing commas) is refused, since it would be written
    /// again.</param>
    /// <exception cref="JsonException">The value is no object, or not strict JSON.</exception>
    public override AdditionalMembers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        using var document = JsonDocument.ParseValue(ref reader);
        return AdditionalMembers.FromObject(RawJson.FromElement(document.RootElement));
    }

    /// <summary>Writes an object, compact whatever the options say.</summary>
    /// <param name="writer">Takes the object.</param>
    /// <param name="value">The members.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, AdditionalMembers value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        var json = new JsonWriter(stackalloc byte[ScratchSize]);
        json.WriteRaw("{"u8);
        json.WriteMembers(value);
        json.WriteRaw("}"u8);
        writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
        json.Dispose();
    }
}
