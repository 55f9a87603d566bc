using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>One JSON value of any kind, immutable and kept byte for byte as it came.</summary>
/// <remarks>
/// Equal means equal as JSON Schema defines it (Core, section 4.2.2): white space, the order of members, the way in which a number or a string is
/// written do not matter. <see cref="ToString"/> never prints the value, since it may be a phone number; <see cref="ToJsonString"/> does.
/// </remarks>
[JsonConverter(typeof(RawJsonConverter))]
public sealed class RawJson : IEquatable<RawJson>
{
    private readonly byte[] _utf8;

    // The array is given away by the caller.
    private RawJson(byte[] utf8)
    {
        _utf8 = utf8;
        Kind = JsonKind.Of(utf8);
    }

    /// <summary>The value <c>null</c>.</summary>
    public static RawJson Null { get; } = FromValidated("null"u8);

    /// <summary>The value <c>true</c>.</summary>
    public static RawJson True { get; } = FromValidated("true"u8);

    /// <summary>The value <c>false</c>.</summary>
    public static RawJson False { get; } = FromValidated("false"u8);

    /// <summary>The value <c>{}</c>.</summary>
    public static RawJson EmptyObject { get; } = FromValidated("{}"u8);

    /// <summary>The value <c>[]</c>.</summary>
    public static RawJson EmptyArray { get; } = FromValidated("[]"u8);

    /// <summary>The kind of the value; never <see cref="JsonValueKind.Undefined"/>.</summary>
    public JsonValueKind Kind { get; }

    /// <summary>The value as it was written, in UTF-8, without white space around it.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>The value as it was written, in UTF-8, without white space around it.</summary>
    public ReadOnlyMemory<byte> Utf8Memory => _utf8;

    /// <summary>
    /// For code that has just read the bytes with <see cref="JsonCursor"/>: copies them and checks nothing. Bytes that are not exactly one valid
    /// JSON value would be written out again as they are; use <see cref="Parse(ReadOnlySpan{byte})"/> for anything else.
    /// </summary>
    /// <param name="utf8">Exactly one valid JSON value without white space around it.</param>
    /// <returns>The value.</returns>
    public static RawJson FromValidated(ReadOnlySpan<byte> utf8) => new(utf8.ToArray());

    /// <summary>Makes a JSON string.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text holds a surrogate without its partner, which no UTF-8 can hold.</exception>
    public static RawJson FromString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new RawJson(RawJsonText.Quote(value));
    }

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value, written exactly as <paramref name="value"/> is.</returns>
    public static RawJson FromNumber(JsonNumber value) => FromValidated(value.Utf8);

    /// <summary>Makes a JSON boolean.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns><see cref="True"/> or <see cref="False"/>.</returns>
    public static RawJson FromBoolean(bool value) => value ? True : False;

    /// <summary>Reads one JSON value, strictly: RFC 8259 in valid UTF-8, no comments, no trailing commas, at most 1000 deep.</summary>
    /// <param name="utf8">The value; white space around it is allowed and dropped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">It is not JSON; the message says where and does not quote it.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8) =>
        RawJsonText.TryReadOne(utf8, out ReadOnlySpan<byte> value, out JsonFault fault, out int offset)
            ? FromValidated(value)
            : throw new JsonException($"Not one JSON value: {fault} at byte {offset}.");

    /// <summary>Reads one JSON value; see <see cref="Parse(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="json">The value; white space around it is allowed and dropped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">It is not JSON; the message says where, in bytes of UTF-8, and does not quote it.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(RawJsonText.Encode(json));
    }

    /// <summary>Reads one JSON value; see <see cref="Parse(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="utf8">The value.</param>
    /// <param name="result">The value, or null.</param>
    /// <returns>Whether it is exactly one JSON value.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out RawJson? result)
    {
        result = RawJsonText.TryReadOne(utf8, out ReadOnlySpan<byte> value, out _, out _) ? FromValidated(value) : null;
        return result is not null;
    }

    /// <summary>Reads one JSON value; see <see cref="Parse(ReadOnlySpan{byte})"/>.</summary>
    /// <param name="json">The value; null is none.</param>
    /// <param name="result">The value, or null.</param>
    /// <returns>Whether it is exactly one JSON value.</returns>
    public static bool TryParse(string? json, [NotNullWhen(true)] out RawJson? result)
    {
        result = null;
        return json is not null && TryParse(RawJsonText.Encode(json), out result);
    }

    /// <summary>Copies a JSON value out of a <see cref="JsonDocument"/>.</summary>
    /// <param name="element">The value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The element is <c>default</c>.</exception>
    /// <exception cref="JsonException">The document was read leniently and the value is not strict JSON.</exception>
    public static RawJson FromElement(JsonElement element) => Parse(RawJsonText.Utf8Of(element));

    /// <summary>Whether both are null or equal as JSON.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(RawJson? left, RawJson? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the values differ as JSON.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(RawJson? left, RawJson? right) => !(left == right);

    /// <summary>The value as a <see cref="JsonElement"/> that owns its memory and needs no disposal.</summary>
    /// <returns>The element.</returns>
    public JsonElement ToJsonElement()
    {
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The text of a JSON string, unescaped.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is no string.</exception>
    public string GetString() => Kind == JsonValueKind.String
        ? RawJsonText.Unquote(_utf8)
        : throw new InvalidOperationException($"The JSON value is of kind {Kind}, not a string.");

    /// <summary>A JSON number, exactly.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is no number.</exception>
    public JsonNumber GetNumber() => Kind == JsonValueKind.Number
        ? JsonNumber.FromValidated(_utf8)
        : throw new InvalidOperationException($"The JSON value is of kind {Kind}, not a number.");

    /// <summary>The value as it was written. Mind where you print it.</summary>
    /// <returns>JSON text.</returns>
    public string ToJsonString() => Encoding.UTF8.GetString(_utf8);

    /// <inheritdoc/>
    public bool Equals(RawJson? other) => other is not null && (ReferenceEquals(this, other) || JsonEquality.Equals(_utf8, other._utf8));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RawJson);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.GetHashCode(_utf8);

    /// <summary>The kind and the length of the value, and not the value: it may be personal data.</summary>
    /// <returns>For example <c>String, 13 bytes</c>.</returns>
    public override string ToString() => $"{Kind}, {_utf8.Length} bytes";
}
