using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>
/// Decides which C# type stands for numbers. A type of .NET is taken only where the validator turns away what it cannot hold; <c>JsonNumber</c> holds
/// everything, and a <c>Verbatim</c> keeps the digits that a binary type would round.
/// </summary>
internal static class NumberTypes
{
    /// <summary>The type.</summary>
    public static CSharpType Of(KindRule.Number number)
    {
        var formats = number.Checks.OfType<NumberCheck.Format>().Select(f => f.Name).ToArray();
        var range = formats.Select(RangeOf)
            .OfType<IntegerRange>()
            .Aggregate(IntegerRange.Of(number.Checks, number.Values), (all, one) => all.And(one));
        if (IsInteger(number, formats) && range.IsWithin(IntegerRange.Int64))
        {
            return range.IsWithin(IntegerRange.Int32) ? new CSharpType.Int32() : new CSharpType.Int64();
        }

        return formats switch
        {
            _ when formats.Contains(KnownFormats.Decimal) => new CSharpType.Decimal(),
            _ when formats.Contains(KnownFormats.Float) => new CSharpType.Verbatim(VerbatimValue.Single),
            _ when formats.Contains(KnownFormats.Double) => new CSharpType.Verbatim(VerbatimValue.Double),
            _ => new CSharpType.Number(),
        };
    }

    private static IntegerRange? RangeOf(string format) => format switch
    {
        KnownFormats.Int32 => IntegerRange.Int32,
        KnownFormats.Int64 => IntegerRange.Int64,
        _ => null,
    };

    private static bool IsInteger(KindRule.Number number, string[] formats) =>
        number.Checks.Any(c => c is NumberCheck.Integer)
        || formats.Any(f => RangeOf(f) is not null)
        || number.Values.Any(v => v.Values.All(n => IntegerRange.ExactOf(n) is not null));
}
