using System.Globalization;
using System.Numerics;

namespace AgentEvents.Generator.Canonical;

/// <summary>The integers that a number may be, as far as bounds and listed values say.</summary>
/// <param name="Low">The least one, or null if there is none.</param>
/// <param name="High">The greatest one, or null if there is none.</param>
internal readonly record struct IntegerRange(BigInteger? Low, BigInteger? High)
{
    // Beyond that no type of .NET reaches, and a schema may write 1e1000000000.
    private const int MaxDigits = 40;

    /// <summary>The integers of 32 bits.</summary>
    public static IntegerRange Int32 { get; } = new(int.MinValue, int.MaxValue);

    /// <summary>The integers of 64 bits.</summary>
    public static IntegerRange Int64 { get; } = new(long.MinValue, long.MaxValue);

    /// <summary>The range that checks and values leave of all integers.</summary>
    /// <param name="checks">The demands; formats do not count.</param>
    /// <param name="values">What <c>enum</c> and <c>const</c> leave.</param>
    public static IntegerRange Of(IEnumerable<NumberCheck> checks, EquatableArray<AllowedValues> values)
    {
        var bounds = checks.OfType<NumberCheck.Bound>().ToArray();
        var low = bounds.Where(b => !b.IsMaximum).Select(b => -Highest(Negated(b.Limit), b.IsExclusive)).Max();
        var high = bounds.Where(b => b.IsMaximum).Select(b => Highest(b.Limit, b.IsExclusive)).Min();
        foreach (var listed in values.Select(v => v.Values.Select(ExactOf).ToArray()).Where(v => v.All(n => n is not null)))
        {
            low = Max(low, listed.Min());
            high = Min(high, listed.Max());
        }

        return new IntegerRange(low, high);
    }

    /// <summary>Whether all integers of this range are in another.</summary>
    public bool IsWithin(IntegerRange other) => Low >= other.Low && High <= other.High;

    /// <summary>What both have.</summary>
    public IntegerRange And(IntegerRange other) => new(Max(Low, other.Low), Min(High, other.High));

    /// <summary>The value of a literal if it is an integer of few digits: <c>1.0</c> and <c>1e2</c> are.</summary>
    public static BigInteger? ExactOf(string literal) => Parse(literal) is { IsExact: true } number ? number.Floor : null;

    private static BigInteger? Highest(string literal, bool isExclusive) =>
        Parse(literal) is { } number ? number.Floor - (isExclusive && number.IsExact ? 1 : 0) : null;

    private static string Negated(string literal) => literal[0] == '-' ? literal.Substring(1) : "-" + literal;

    private static BigInteger? Max(BigInteger? a, BigInteger? b) => a is null ? b : b is null ? a : BigInteger.Max(a.Value, b.Value);

    private static BigInteger? Min(BigInteger? a, BigInteger? b) => a is null ? b : b is null ? a : BigInteger.Min(a.Value, b.Value);

    private static (BigInteger Floor, bool IsExact)? Parse(string literal)
    {
        var e = literal.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? literal : literal.Substring(0, e);
        var exponent = 0;
        if (mantissa.Length > MaxDigits
            || (e >= 0 && !int.TryParse(literal.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            || Math.Abs((long)exponent) > MaxDigits)
        {
            return null;
        }

        var point = mantissa.IndexOf('.');
        var digits = BigInteger.Parse(mantissa.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var shift = exponent - (point < 0 ? 0 : mantissa.Length - point - 1);
        if (shift >= 0)
        {
            return (digits * BigInteger.Pow(10, shift), true);
        }

        var floor = BigInteger.DivRem(digits, BigInteger.Pow(10, -shift), out var rest);
        return (rest.Sign < 0 ? floor - 1 : floor, rest.IsZero);
    }
}
