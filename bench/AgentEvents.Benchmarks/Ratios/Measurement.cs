using System.Globalization;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>What came out for one figure.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Ratio">Median over all rounds of our time over the peer's.</param>
/// <param name="Bytes">What we allocate for one document, rounded up, so that 0 means none at all.</param>
internal sealed record Measurement(Figure Figure, double Ratio, long Bytes)
{
    /// <summary>The ratio as it is printed: a third digit only where the second says next to nothing.</summary>
    public double Printed => Math.Round(Ratio, Ratio < 0.1 ? 3 : 2);

    /// <summary>Whether the ratio is good enough; the printed digits decide, so that nobody reads 0.60 and is told that it is over 0.60.</summary>
    public bool IsFastEnough => Figure.Limit is not { } limit || Printed <= limit;

    /// <summary>Whether no more is allocated than allowed.</summary>
    public bool IsLeanEnough => Figure.MaxBytes is not { } bytes || Bytes <= bytes;

    /// <summary>The line of the report: <c>NAME RATIO limit LIMIT bytes B</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Figure.Name} {Printed:0.00#} limit {Figure.Limit?.ToString("0.00#", CultureInfo.InvariantCulture) ?? "-"} bytes {Bytes}");
}
