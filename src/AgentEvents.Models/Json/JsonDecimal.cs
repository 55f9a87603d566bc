using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>Exact arithmetic on JSON number literals in UTF-8. Nothing goes through <see cref="double"/>, nothing expands an exponent.</summary>
/// <remarks>All inputs must be valid JSON numbers. Time is linear in the length of the literals.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonDecimal
{
    // As many digits as always fit into a long.
    private const int PlainDigits = 18;

    /// <summary>Compares a number with an integer by value.</summary>
    /// <param name="left">A literal.</param>
    /// <param name="right">The integer.</param>
    /// <returns>Less than 0, 0 or more than 0 as <paramref name="left"/> is smaller, equal or greater.</returns>
    public static int Compare(ReadOnlySpan<byte> left, long right)
    {
        if (TryReadPlain(left, out var plain))
        {
            return plain.CompareTo(right);
        }

        Span<byte> literal = stackalloc byte[20];
        System.Buffers.Text.Utf8Formatter.TryFormat(right, literal, out var length);
        return Compare(left, literal[..length]);
    }

    /// <summary>Compares two numbers by value.</summary>
    /// <param name="left">One literal.</param>
    /// <param name="right">The other.</param>
    /// <returns>Less than 0, 0 or more than 0 as <paramref name="left"/> is smaller, equal or greater.</returns>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        DecimalParts a = DecimalParts.Of(left);
        DecimalParts b = DecimalParts.Of(right);
        return a.Sign != b.Sign ? a.Sign.CompareTo(b.Sign) : a.Sign * a.CompareMagnitude(b);
    }

    /// <summary>Whether a number is an integer in value: <c>1.0</c> and <c>1e2</c> are, <c>1e-400</c> is not.</summary>
    /// <param name="value">The literal.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsInteger(ReadOnlySpan<byte> value)
    {
        if (TryReadPlain(value, out _))
        {
            return true;
        }

        DecimalParts parts = DecimalParts.Of(value);
        return parts.Sign == 0 || parts.LastPlace >= 0;
    }

    /// <summary>Whether a number is an integer multiple of another: the keyword <c>multipleOf</c>, exactly.</summary>
    /// <param name="value">The literal.</param>
    /// <param name="divisor">The literal of the divisor; its sign does not matter.</param>
    /// <returns>Whether it is. Of 0 nothing but 0 is a multiple; JSON Schema does not allow that divisor.</returns>
    public static bool IsMultipleOf(ReadOnlySpan<byte> value, ReadOnlySpan<byte> divisor)
    {
        DecimalParts dividend = DecimalParts.Of(value);
        DecimalParts by = DecimalParts.Of(divisor);
        if (dividend.Sign == 0 || by.Sign == 0)
        {
            return dividend.Sign == 0;
        }

        // dividend = a·10^p and divisor = b·10^q, where neither a nor b ends in 0.
        // With p < q, b·10^(q-p) would have to divide a, which ends in no 0.
        long shift = dividend.DistanceOfLastPlace(by);
        return shift >= 0 && DecimalRemainder.IsZero(dividend, by, shift);
    }

    /// <summary>A hash that literals of equal value share.</summary>
    /// <param name="value">The literal.</param>
    /// <returns>The hash.</returns>
    public static int GetHashCode(ReadOnlySpan<byte> value) => DecimalParts.Of(value).ComputeHash();

    /// <summary>Reads what most numbers are: a few digits and nothing else.</summary>
    private static bool TryReadPlain(ReadOnlySpan<byte> literal, out long value)
    {
        value = 0;
        if (literal.Length > PlainDigits)
        {
            return false;
        }

        foreach (var digit in literal)
        {
            if ((uint)(digit - '0') > 9)
            {
                return false;
            }

            value = (value * 10) + (digit - '0');
        }

        return !literal.IsEmpty;
    }
}
