using System.Numerics;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Chooses a number: near a bound, near zero, somewhere between the bounds, a whole one or one with decimal places.</summary>
/// <param name="sampler">Has the random numbers.</param>
/// <param name="statements">What the number satisfies.</param>
internal sealed class NumberSampler(Sampler sampler, IReadOnlyList<int> statements)
{
    private const int MostTries = 12;

    // How far from its only bound, or from zero, a number is chosen.
    private static readonly ExactNumber[] Spans = [ExactNumber.Of(10), ExactNumber.Of(1000), ExactNumber.Of(1_000_000), ExactNumber.Of(1, 20)];

    private readonly NumberRange _range = new Numbers(statements, sampler.Solver).Range;

    /// <summary>The number; null if none was found in some tries.</summary>
    public JsonValue? Make()
    {
        if (_range.Listed is { } listed)
        {
            return listed;
        }

        for (var tried = 0; tried < MostTries; tried++)
        {
            var value = _range.Unit is { } unit ? Multiple(unit) : Decimal();
            var number = new JsonValue.Number(value, value.IsInteger);
            if (statements.All(s => sampler.Solver.Holds(s, number)))
            {
                return number;
            }
        }

        return null;
    }

    private ExactNumber Decimal()
    {
        var places = sampler.Random.OneOf([0, 0, -1, -2, -3]);
        return Multiple(ExactNumber.Of(1, Math.Min(places, Finest())));
    }

    // Between two close bounds there are only numbers of many decimal places.
    private int Finest()
    {
        if (_range.Low is not { } low || _range.High is not { } high)
        {
            return 0;
        }

        var width = high.Limit.Plus(low.Limit.Times(-1));
        return width.CompareTo(ExactNumber.Of(2)) > 0 ? 0 : width.Exponent - 1;
    }

    private ExactNumber Multiple(ExactNumber unit)
    {
        var (low, high) = Window(unit);
        var first = -low.Times(-1).FloorIn(unit);
        var last = high.FloorIn(unit);
        if (last < first)
        {
            return low;
        }

        var factor = sampler.Random.Below(8) switch
        {
            0 => first,
            1 => last,
            2 when first <= 0 && last >= 0 => BigInteger.Zero,
            _ => sampler.Random.Between(first, last),
        };
        return unit.Times(factor);
    }

    private (ExactNumber Low, ExactNumber High) Window(ExactNumber unit)
    {
        var span = sampler.Random.OneOf(Spans);
        if (span.CompareTo(unit.Times(20)) < 0)
        {
            span = unit.Times(20);
        }

        return (_range.Low?.Limit, _range.High?.Limit) switch
        {
            ({ } low, { } high) => (low, high),
            ({ } low, null) => (low, low.Plus(span)),
            (null, { } high) => (high.Plus(span.Times(-1)), high),
            _ => (span.Times(-1), span),
        };
    }
}
