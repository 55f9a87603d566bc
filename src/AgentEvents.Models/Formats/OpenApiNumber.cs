using System.Globalization;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Formats;

/// <summary>
/// The formats of OpenAPI 3.1, section 4.4, for numbers: <c>int32</c>, <c>int64</c>, <c>float</c>, <c>double</c>; and <c>decimal</c> of its registry.
/// </summary>
/// <remarks>These look at the literal of a JSON number, not at a string. The literal must be valid JSON.</remarks>
public static class OpenApiNumber
{
    /// <summary>Whether a number is a signed 32-bit integer in value; <c>1.0</c> is.</summary>
    /// <param name="utf8">The literal.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsInt32(ReadOnlySpan<byte> utf8) =>
        JsonNumberValue.TryGetInt64(utf8, out long value) && value is >= int.MinValue and <= int.MaxValue;

    /// <summary>Whether a number is a signed 64-bit integer in value; <c>1.0</c> is.</summary>
    /// <param name="utf8">The literal.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsInt64(ReadOnlySpan<byte> utf8) => JsonNumberValue.TryGetInt64(utf8, out _);

    /// <summary>Whether a number lies within the range of single precision; digits beyond its precision are no error.</summary>
    /// <param name="utf8">The literal.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsFloat(ReadOnlySpan<byte> utf8) =>
        float.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && float.IsFinite(value);

    /// <summary>Whether a number lies within the range of double precision; digits beyond its precision are no error.</summary>
    /// <param name="utf8">The literal.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsDouble(ReadOnlySpan<byte> utf8) =>
        double.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);

    /// <summary>Whether a <see cref="decimal"/> holds a number exactly: 28 or 29 digits, none of them beyond the 28th decimal place.</summary>
    /// <param name="utf8">The literal.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsDecimal(ReadOnlySpan<byte> utf8) => JsonNumberValue.TryGetDecimal(utf8, out _);
}
