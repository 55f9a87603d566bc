using System.Globalization;
using System.Numerics;

namespace AgentEvents.Models.Json;

/// <summary>The value of a JSON number literal as a number of .NET: exactly or not at all.</summary>
internal static class JsonNumberValue
{
    private const int UInt64Digits = 20;
    private const int DecimalDigits = 29;

    public static bool TryGetInt64(ReadOnlySpan<byte> literal, out long value)
    {
        DecimalParts parts = DecimalParts.Of(literal);
        bool fits = TryGetMagnitude(parts, out UInt128 magnitude) && magnitude <= (UInt128)long.MaxValue + (parts.Sign < 0 ? 1u : 0u);
        value = fits ? (long)(parts.Sign < 0 ? -(Int128)magnitude : (Int128)magnitude) : 0;
        return fits;
    }

    public static bool TryGetUInt64(ReadOnlySpan<byte> literal, out ulong value)
    {
        DecimalParts parts = DecimalParts.Of(literal);
        bool fits = parts.Sign >= 0 & TryGetMagnitude(parts, out UInt128 magnitude) && magnitude <= ulong.MaxValue;
        value = fits ? (ulong)magnitude : 0;
        return fits;
    }

    public static bool TryGetDecimal(ReadOnlySpan<byte> literal, out decimal value)
    {
        value = 0;
        DecimalParts parts = DecimalParts.Of(literal);
        long last = parts.LastPlace;
        if (parts.Sign == 0)
        {
            return true;
        }

        if (last < -28 || parts.DigitCount > DecimalDigits || parts.DigitCount + last > DecimalDigits)
        {
            return false;
        }

        BigInteger coefficient = Digits(parts, Math.Max(last, 0));
        if (coefficient.GetBitLength() > 96)
        {
            return false;
        }

        decimal unscaled = (decimal)coefficient;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(unscaled, bits);
        value = new decimal(bits[0], bits[1], bits[2], parts.Sign < 0, (byte)Math.Max(-last, 0));

        // An amount of 1.10 stays one, since a decimal keeps the zeros that it ends in.
        if (literal.Length <= DecimalDigits + 2
            && decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal written) && written == value)
        {
            value = written;
        }

        return true;
    }

    public static bool TryGetDouble(ReadOnlySpan<byte> literal, out double value)
    {
        // Correctly rounded; a number that is too large becomes an infinity, which is no JSON.
        value = 0;
        if (!double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out double nearest) || !double.IsFinite(nearest))
        {
            return false;
        }

        Span<byte> text = stackalloc byte[32];
        nearest.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        bool isExact = JsonDecimal.Compare(literal, text[..length]) == 0;
        value = isExact ? nearest : 0;
        return isExact;
    }

    public static bool TryGetBigInteger(ReadOnlySpan<byte> literal, int maxDigits, out BigInteger value)
    {
        value = default;
        DecimalParts parts = DecimalParts.Of(literal);
        if (parts.Sign == 0)
        {
            return true;
        }

        long last = parts.LastPlace;
        if (last < 0 || parts.DigitCount + last > maxDigits)
        {
            return false;
        }

        value = parts.Sign * Digits(parts, last);
        return true;
    }

    private static bool TryGetMagnitude(DecimalParts parts, out UInt128 magnitude)
    {
        magnitude = 0;
        if (parts.Sign == 0)
        {
            return true;
        }

        long last = parts.LastPlace;
        if (last < 0 || parts.DigitCount + last > UInt64Digits)
        {
            return false;
        }

        for (int i = 0; i < parts.DigitCount + last; i++)
        {
            magnitude = (magnitude * 10) + (i < parts.DigitCount ? (UInt128)parts.SignificantDigit(i) : 0);
        }

        return true;
    }

    // Multiplies in blocks: the callers bound the number of digits, so this stays short.
    private static BigInteger Digits(DecimalParts parts, long zeros)
    {
        BigInteger value = 0;
        for (int i = 0; i < parts.DigitCount; i++)
        {
            value = (value * 10) + parts.SignificantDigit(i);
        }

        return value * BigInteger.Pow(10, (int)zeros);
    }
}
