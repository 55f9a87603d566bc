using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>A JSON number of any size and precision, kept exactly as it is written; <c>default</c> is <c>0</c>.</summary>
/// <remarks>
/// Equal and ordered by mathematical value: <c>1.0</c>, <c>1</c> and <c>1e0</c> are equal. Nothing here computes a number that is as long as its
/// exponent says, so <c>1e1000000000</c> is as cheap as <c>1</c>.
/// </remarks>
[JsonConverter(typeof(JsonNumberConverter))]
public readonly partial struct JsonNumber : IEquatable<JsonNumber>, IComparable<JsonNumber>, IComparable
{
    private readonly byte[]? _utf8;

    private JsonNumber(byte[] utf8) => _utf8 = utf8;

    /// <summary>The literal as it was written, in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8 is null ? "0"u8 : _utf8;

    /// <summary>Whether the number is an integer in value, however it is written: <c>1.0</c> and <c>1e2</c> are.</summary>
    public bool IsInteger => JsonDecimal.IsInteger(Utf8);

    /// <summary>Takes an <see cref="int"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonNumber(int value) => Of(value);

    /// <summary>Takes a <see cref="long"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonNumber(long value) => Of(value);

    /// <summary>Takes a <see cref="ulong"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonNumber(ulong value) => Of(value);

    /// <summary>Takes a <see cref="decimal"/> with the zeros that it ends in.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator JsonNumber(decimal value) => Of(value);

    /// <summary>Takes a <see cref="double"/> as .NET prints it: the shortest decimal that leads back to it.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no infinity and no NaN.</exception>
    public static implicit operator JsonNumber(double value) => FromDouble(value);

    /// <summary>Takes a <see cref="float"/> as .NET prints it: the shortest decimal that leads back to it.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no infinity and no NaN.</exception>
    public static implicit operator JsonNumber(float value) => float.IsFinite(value) ? Of(value) : throw NotFinite();

    /// <summary>Gives the value as an <see cref="int"/>.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="OverflowException">An <see cref="int"/> cannot hold it exactly.</exception>
    public static explicit operator int(JsonNumber number) => number.TryGetInt32(out var value) ? value : throw NotHeld("int");

    /// <summary>Gives the value as a <see cref="long"/>.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="OverflowException">A <see cref="long"/> cannot hold it exactly.</exception>
    public static explicit operator long(JsonNumber number) => number.TryGetInt64(out var value) ? value : throw NotHeld("long");

    /// <summary>Gives the value as a <see cref="ulong"/>.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="OverflowException">A <see cref="ulong"/> cannot hold it exactly.</exception>
    public static explicit operator ulong(JsonNumber number) => number.TryGetUInt64(out var value) ? value : throw NotHeld("ulong");

    /// <summary>Gives the value as a <see cref="decimal"/>.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="OverflowException">A <see cref="decimal"/> cannot hold it exactly.</exception>
    public static explicit operator decimal(JsonNumber number) => number.TryGetDecimal(out var value) ? value : throw NotHeld("decimal");

    /// <summary>Gives the nearest <see cref="double"/>; <see cref="TryGetDouble"/> tells whether it leads back.</summary>
    /// <param name="number">The number.</param>
    /// <exception cref="OverflowException">It lies beyond the range of a <see cref="double"/>.</exception>
    public static explicit operator double(JsonNumber number) =>
        double.TryParse(number.Utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw NotHeld("double");

    /// <summary>Whether both have the same mathematical value.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    /// <summary>Whether the mathematical values differ.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

    /// <summary>Whether one is smaller.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(JsonNumber left, JsonNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is greater.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(JsonNumber left, JsonNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is smaller or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(JsonNumber left, JsonNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is greater or equal.</summary>
    /// <param name="left">One number.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(JsonNumber left, JsonNumber right) => left.CompareTo(right) >= 0;

    /// <summary>For code that has just read the literal with <see cref="JsonCursor"/>: copies it and checks nothing.</summary>
    /// <param name="utf8">Exactly one valid JSON number.</param>
    /// <returns>The number.</returns>
    public static JsonNumber FromValidated(ReadOnlySpan<byte> utf8) => new(utf8.ToArray());

    /// <summary>Takes a <see cref="double"/> as .NET prints it: the shortest decimal that leads back to it.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">JSON has no infinity and no NaN.</exception>
    public static JsonNumber FromDouble(double value) => double.IsFinite(value)
        ? Of(value)
        : throw NotFinite();

    /// <summary>Reads a JSON number: no leading <c>+</c>, no leading zeros, no white space.</summary>
    /// <param name="utf8">The literal.</param>
    /// <param name="result">The number, or 0.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out JsonNumber result)
    {
        bool isNumber = JsonNumberText.IsNumber(utf8);
        result = isNumber ? FromValidated(utf8) : default;
        return isNumber;
    }

    /// <summary>Reads a JSON number: no leading <c>+</c>, no leading zeros, no white space.</summary>
    /// <param name="text">The literal; null is none.</param>
    /// <param name="result">The number, or 0.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out JsonNumber result)
    {
        result = default;
        return text is not null && TryParse(Encoding.UTF8.GetBytes(text), out result);
    }

    /// <summary>Reads a JSON number: no leading <c>+</c>, no leading zeros, no white space.</summary>
    /// <param name="text">The literal.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">It is none; the message does not quote it.</exception>
    public static JsonNumber Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out JsonNumber result) ? result : throw new FormatException("The text is not a JSON number.");
    }

    /// <summary>Gets the value if an <see cref="int"/> can hold it exactly.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <returns>Whether it can.</returns>
    public bool TryGetInt32(out int value)
    {
        var fits = TryGetInt64(out var integer) && integer is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)integer : 0;
        return fits;
    }

    /// <summary>Gets the value if a <see cref="long"/> can hold it exactly.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <returns>Whether it can.</returns>
    public bool TryGetInt64(out long value) => JsonNumberValue.TryGetInt64(Utf8, out value);

    /// <summary>Gets the value if a <see cref="ulong"/> can hold it exactly.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <returns>Whether it can.</returns>
    public bool TryGetUInt64(out ulong value) => JsonNumberValue.TryGetUInt64(Utf8, out value);

    /// <summary>Gets the value if a <see cref="decimal"/> can hold it exactly.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <returns>Whether it can; never after rounding.</returns>
    public bool TryGetDecimal(out decimal value) => JsonNumberValue.TryGetDecimal(Utf8, out value);

    /// <summary>Gets the nearest <see cref="double"/> if it leads back to this number: if .NET prints it as a decimal of this very value.</summary>
    /// <remarks><c>0.1</c> qualifies although no double is a tenth; <c>0.10000000000000001</c> does not.</remarks>
    /// <param name="value">The nearest double, or 0.</param>
    /// <returns>Whether nothing is lost.</returns>
    public bool TryGetDouble(out double value) => JsonNumberValue.TryGetDouble(Utf8, out value);

    /// <summary>Gets the value if it is an integer of at most so many digits.</summary>
    /// <param name="value">The value, or 0.</param>
    /// <param name="maxDigits">The limit that keeps <c>1e1000000000</c> from filling the memory.</param>
    /// <returns>Whether it is.</returns>
    public bool TryGetBigInteger(out BigInteger value, int maxDigits = 1000) => JsonNumberValue.TryGetBigInteger(Utf8, maxDigits, out value);

    /// <inheritdoc/>
    public bool Equals(JsonNumber other) => JsonDecimal.Compare(Utf8, other.Utf8) == 0;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonDecimal.GetHashCode(Utf8);

    /// <inheritdoc/>
    public int CompareTo(JsonNumber other) => JsonDecimal.Compare(Utf8, other.Utf8);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        JsonNumber other => CompareTo(other),
        _ => throw new ArgumentException("Not a JsonNumber.", nameof(obj)),
    };

    /// <summary>The literal as it was written, whatever the culture.</summary>
    /// <returns>The literal.</returns>
    public override string ToString() => Encoding.ASCII.GetString(Utf8);

    private static ArgumentOutOfRangeException NotFinite() => new("value", "JSON has no infinity and no NaN.");

    private static OverflowException NotHeld(string type) => new($"The number does not fit into a {type}.");

    private static JsonNumber Of<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        return FromValidated(text[..length]);
    }
}
