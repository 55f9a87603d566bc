using System.Globalization;
using System.Numerics;

namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>
/// A decimal number without rounding: <c>Mantissa · 10^Exponent</c>, the mantissa without trailing zeros. Equal numbers are equal values.
/// </summary>
internal readonly record struct ExactNumber : IComparable<ExactNumber>
{
    // A schema may write 1e1000000000. Beyond this, arithmetic would cost more than any question is worth.
    private const int MaxExponent = 4_000;

    private ExactNumber(BigInteger mantissa, int exponent) => (Mantissa, Exponent) = (mantissa, exponent);

    /// <summary>The digits, with the sign.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>The power of ten.</summary>
    public int Exponent { get; }

    /// <summary>Whether it is an integer, however it is written.</summary>
    public bool IsInteger => Exponent >= 0;

    /// <summary>A number of digits and a power of ten.</summary>
    public static ExactNumber Of(BigInteger mantissa, int exponent = 0)
    {
        if (mantissa.IsZero)
        {
            return default;
        }

        while (true)
        {
            var shorter = BigInteger.DivRem(mantissa, 10, out var rest);
            if (!rest.IsZero)
            {
                return new ExactNumber(mantissa, exponent);
            }

            (mantissa, exponent) = (shorter, exponent + 1);
        }
    }

    /// <summary>The number that a literal of JSON means.</summary>
    /// <exception cref="UndecidedException">It is out of the range in which we calculate.</exception>
    public static ExactNumber Parse(string literal)
    {
        var e = literal.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? literal : literal[..e];
        var exponent = 0;
        if (mantissa.Length > MaxExponent
            || (e >= 0 && !int.TryParse(literal.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            || Math.Abs((long)exponent) > MaxExponent)
        {
            throw new UndecidedException("a number of more than 4,000 digits");
        }

        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = BigInteger.Parse(
            mantissa.Replace(".", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture);
        return Of(digits, exponent - (point < 0 ? 0 : mantissa.Length - point - 1));
    }

    /// <summary>The sum.</summary>
    public ExactNumber Plus(ExactNumber other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        return Of(At(exponent) + other.At(exponent), exponent);
    }

    /// <summary>The product with an integer.</summary>
    public ExactNumber Times(BigInteger factor) => Of(Mantissa * factor, Exponent);

    /// <summary>The greatest integer <c>k</c> for which <c>k · unit</c> is not above this number; the unit is above zero.</summary>
    public BigInteger FloorIn(ExactNumber unit)
    {
        var exponent = Math.Min(Exponent, unit.Exponent);
        var quotient = BigInteger.DivRem(At(exponent), unit.At(exponent), out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Whether this is a multiple of another number, which is above zero.</summary>
    public bool IsMultipleOf(ExactNumber unit)
    {
        var exponent = Math.Min(Exponent, unit.Exponent);
        return BigInteger.Remainder(At(exponent), unit.At(exponent)).IsZero;
    }

    /// <summary>The least number above zero that is a multiple of both.</summary>
    public ExactNumber LeastCommonMultiple(ExactNumber other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        var (one, two) = (At(exponent), other.At(exponent));
        return Of(one / BigInteger.GreatestCommonDivisor(one, two) * two, exponent);
    }

    /// <summary>The digits at a power of ten that is not above this one's.</summary>
    public BigInteger At(int exponent) => Mantissa * BigInteger.Pow(10, Exponent - exponent);

    /// <inheritdoc/>
    public int CompareTo(ExactNumber other)
    {
        var exponent = Math.Min(Exponent, other.Exponent);
        return At(exponent).CompareTo(other.At(exponent));
    }

    /// <summary>The literal of JSON.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Mantissa).ToString(CultureInfo.InvariantCulture);
        var sign = Mantissa.Sign < 0 ? "-" : "";
        if (Exponent is >= 0 and <= 40)
        {
            return sign + digits + new string('0', Exponent);
        }

        if (Exponent is < 0 and >= -40)
        {
            digits = digits.PadLeft(1 - Exponent, '0');
            return $"{sign}{digits[..(digits.Length + Exponent)]}.{digits[(digits.Length + Exponent)..]}";
        }

        return $"{sign}{digits}e{Exponent.ToString(CultureInfo.InvariantCulture)}";
    }
}
