using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an <see cref="Optional{T}"/> as its value.</summary>
/// <remarks>
/// <para>A converter is only asked about members that are there, so a member that is missing stays <c>default</c>: absent. <c>null</c> is read as a
/// value where <typeparamref name="T"/> can be null, and refused otherwise.</para>
/// <para>What is absent has no JSON. Put <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> on the member that holds it, or
/// set <see cref="JsonSerializerOptions.DefaultIgnoreCondition"/>; otherwise writing it is an exception rather than a <c>null</c> that nobody
/// meant.</para>
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalConverter<T> : JsonConverter<Optional<T>>
{
    /// <summary>True: <c>null</c> is a value.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads the value.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">They must know <typeparamref name="T"/>.</param>
    /// <exception cref="JsonException">The value is none of <typeparamref name="T"/>.</exception>
    /// <exception cref="NotSupportedException">The options do not know <typeparamref name="T"/>: a context of your own needs
    /// <c>[JsonSerializable]</c> for it.</exception>
    public override Optional<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);

        var info = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        if (reader.TokenType == JsonTokenType.String && options.NumberHandling != JsonNumberHandling.Strict)
        {
            return new Optional<T>(ReadText(ref reader, info));
        }

        // Its converter and not JsonSerializer.Deserialize, which would start a path of its own: an exception has to tell the place in the whole
        // document.
        var converter = (JsonConverter<T>)info.Converter;
        if (reader.TokenType == JsonTokenType.Null && !converter.HandleNull)
        {
            return default(T) is null ? new Optional<T>(default!) : throw new JsonException();
        }

        return new Optional<T>(converter.Read(ref reader, typeof(T), options)!);
    }

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="value">A member that is present.</param>
    /// <param name="options">They must know <typeparamref name="T"/>.</param>
    /// <exception cref="JsonException">The member is absent.</exception>
    public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!value.IsPresent)
        {
            throw new JsonException(
                "An absent Optional has no JSON. Put [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] on the member that holds it.");
        }

        JsonSerializer.Serialize(writer, value.Value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    // A converter of numbers that is asked directly does not look at the options, which may allow them in strings.
    private static T ReadText(ref Utf8JsonReader reader, JsonTypeInfo<T> info)
    {
        try
        {
            return JsonSerializer.Deserialize(ref reader, info)!;
        }
        catch (InvalidDocumentException invalid)
        {
            throw new InvalidDocumentException(invalid.Result, place: null);
        }
        catch (JsonException unreadable)
        {
            throw new JsonException(null, unreadable);
        }
    }
}
