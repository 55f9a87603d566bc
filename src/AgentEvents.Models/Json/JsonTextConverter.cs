using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a value as the JSON string that it is on the wire, and as the key of a dictionary.
/// </summary>
/// <remarks>
/// Letters, digits and <c>+ - . : _</c> are written as they are, so that the plus sign of a phone number stays one; any other text goes through the
/// encoder of the options.
/// </remarks>
/// <typeparam name="T">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonTextConverter<T> : JsonConverter<T>
    where T : struct, IJsonText<T>
{
    private const int ScratchSize = 256;

    /// <summary>Reads a JSON string.</summary>
    /// <param name="reader">Stands on the string.</param>
    /// <param name="typeToConvert">The value's type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value is no string, or one that the type cannot hold.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? ReadText(ref reader) : throw new JsonException();

    /// <summary>Reads the name of a member.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="typeToConvert">The value's type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The type cannot hold the name.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <summary>Writes a JSON string.</summary>
    /// <param name="writer">Takes the string.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        string text = value.ToString()!;
        if (PlainText.Is(text))
        {
            writer.WriteStringValue(PlainText.Encode(text));
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    /// <summary>Writes the name of a member.</summary>
    /// <param name="writer">Takes the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        string text = value.ToString()!;
        if (PlainText.Is(text))
        {
            writer.WritePropertyName(PlainText.Encode(text));
        }
        else
        {
            writer.WritePropertyName(text);
        }
    }

    private static T ReadText(ref Utf8JsonReader reader)
    {
        int longest = checked((int)(reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length));
        byte[]? rented = longest > ScratchSize ? ArrayPool<byte>.Shared.Rent(longest) : null;
        Span<byte> scratch = rented ?? stackalloc byte[ScratchSize];
        try
        {
            return T.FromText(scratch[..reader.CopyString(scratch)]);
        }
        catch (FormatException reason)
        {
            // Without a message of its own, the serializer says which type it was and where.
            throw new JsonException(null, reason);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented, clearArray: true);
            }
        }
    }
}
