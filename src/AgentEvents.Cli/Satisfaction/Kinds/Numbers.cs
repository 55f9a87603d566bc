using System.Numerics;
using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Decides statements about numbers: bounds, multiples, values, exactly and for numbers of any size.</summary>
internal sealed class Numbers
{
    // How many multiples are looked at, one by one.
    private const int MostTried = 20_000;

    private readonly IReadOnlyList<int> _statements;
    private readonly Solver _solver;
    private readonly List<ExactNumber> _not = [];
    private readonly List<ExactNumber> _excluded = [];
    private (ExactNumber Limit, bool IsExclusive)? _low;
    private (ExactNumber Limit, bool IsExclusive)? _high;
    private ExactNumber? _unit;

    // A number that a schema lists is taken to be written as it is there: that 1.0 equals 1 and yet is no integer to draft-04 breaks nobody.
    private JsonValue.Number? _listed;
    private bool _isWrittenAsInteger = true;
    private string? _open;

    public Numbers(IReadOnlyList<int> statements, Solver solver)
    {
        (_statements, _solver) = (statements, solver);
        foreach (var statement in statements)
        {
            Take(solver.Table[statement], FormulaTable.IsNegated(statement));
        }
    }

    /// <summary>Whatever is known of the numbers that do.</summary>
    public NumberRange Range => new(_low, _high, _unit, _listed);

    /// <summary>A number that satisfies all statements.</summary>
    public Answer Find()
    {
        if (_listed is not null)
        {
            return Try(_listed) ?? Answer.None.Proven;
        }

        if (_unit is { } unit)
        {
            return FindMultiple(unit);
        }

        if (_low is { } low && _high is { } high && IsStricter(low.Limit.CompareTo(high.Limit), low.IsExclusive || high.IsExclusive))
        {
            return Answer.None.Proven;
        }

        foreach (var candidate in Candidates())
        {
            if (Try(candidate) is { } found)
            {
                return found;
            }
        }

        return _open is not null ? new Answer.Unknown(_open) : Beyond();
    }

    private void Take(Formula formula, bool isNegated)
    {
        switch (formula)
        {
            case Formula.AtLeast least when !isNegated:
                _low = _low is { } low && !IsStricter(least.Limit.CompareTo(low.Limit), least.IsExclusive) ? low : (least.Limit, least.IsExclusive);
                break;
            case Formula.AtLeast least:
                _high = _high is { } high && !IsStricter(high.Limit.CompareTo(least.Limit), !least.IsExclusive)
                    ? high
                    : (least.Limit, !least.IsExclusive);
                break;
            case Formula.Multiple multiple when !isNegated:
                Divide(multiple.Unit);
                break;
            case Formula.Multiple multiple:
                _not.Add(multiple.Unit);
                break;
            case Formula.WrittenAsInteger when !isNegated:
                Divide(ExactNumber.Of(1));
                break;
            case Formula.WrittenAsInteger:
                _isWrittenAsInteger = false;
                break;
            case Formula.Equal { Value: JsonValue.Number number } when isNegated:
                _excluded.Add(number.Value);
                break;
            case Formula.Equal { Value: JsonValue.Number number }:
                _listed = number;
                break;
            default:
                _open = formula.Keyword;
                break;
        }
    }

    private static bool IsStricter(int order, bool isExclusive) => order > 0 || (order == 0 && isExclusive);

    private void Divide(ExactNumber unit) => _unit = _unit is { } one ? one.LeastCommonMultiple(unit) : unit;

    private Answer? Try(ExactNumber value) => Try(new JsonValue.Number(value, _isWrittenAsInteger && value.IsInteger));

    private Answer? Try(JsonValue.Number number)
    {
        _solver.Spend();
        return _statements.All(s => _solver.Holds(s, number)) ? new Answer.Found(number) : null;
    }

    private Answer FindMultiple(ExactNumber unit)
    {
        BigInteger? first = _low is { } low ? -Negative(low.Limit).FloorIn(unit) : null;
        BigInteger? last = _high is { } high ? high.Limit.FloorIn(unit) : null;
        first += _low is { IsExclusive: true } && unit.Times(first!.Value) == _low.Value.Limit ? 1 : 0;
        last -= _high is { IsExclusive: true } && unit.Times(last!.Value) == _high.Value.Limit ? 1 : 0;
        if (first > last)
        {
            return Answer.None.Proven;
        }

        // Which multiples are none of another number repeats itself; if none is one within a period, none is.
        var period = _not.Aggregate(BigInteger.One, (all, one) => Period(all, unit, one));
        var all = first is { } f && last is { } l ? l - f + 1 : period * (_excluded.Count + 1);
        var enough = BigInteger.Min(all, period * (_excluded.Count + 1));
        foreach (var factor in Factors(first, last, BigInteger.Min(enough, MostTried)))
        {
            if (Try(unit.Times(factor)) is { } found)
            {
                return found;
            }
        }

        if (enough <= MostTried && (_open is null || (enough == all && first is not null && last is not null)))
        {
            return Answer.None.Proven;
        }

        return new Answer.Unknown(_open ?? "multipleOf");
    }

    // How long it takes until a row of multiples of one number meets the same remainders of another again.
    private static BigInteger Period(BigInteger all, ExactNumber unit, ExactNumber other)
    {
        var exponent = Math.Min(unit.Exponent, other.Exponent);
        var period = other.At(exponent) / BigInteger.GreatestCommonDivisor(other.At(exponent), unit.At(exponent));
        return all / BigInteger.GreatestCommonDivisor(all, period) * period;
    }

    private static IEnumerable<BigInteger> Factors(BigInteger? first, BigInteger? last, BigInteger count)
    {
        // A row of neighbours around zero where that is possible, so that small numbers come first.
        var start = first is null && last is null ? BigInteger.Zero
            : first > 0 || last is null ? BigInteger.Max(first!.Value, last is null && first < 0 ? 0 : first.Value)
            : last < 0 || first is null ? BigInteger.Min(last.Value, 0)
            : BigInteger.Zero;
        for (BigInteger i = 0, up = start, down = start - 1; i < count;)
        {
            if (last is null || up <= last)
            {
                yield return up++;
                i++;
            }

            if (i < count && (first is null || down >= first))
            {
                yield return down--;
                i++;
            }
        }
    }

    private IEnumerable<ExactNumber> Candidates()
    {
        yield return default;
        yield return ExactNumber.Of(1);
        yield return ExactNumber.Of(-1);
        yield return ExactNumber.Of(5, -1);
        yield return ExactNumber.Of(-5, -1);
        foreach (var limit in new[] { _low?.Limit, _high?.Limit }.OfType<ExactNumber>())
        {
            foreach (var step in new[] { 0, 1, -1 })
            {
                yield return limit.Plus(ExactNumber.Of(step));
                yield return limit.Plus(ExactNumber.Of(5 * step, -1));
            }
        }

        for (var digits = 1; digits < 400; digits += 30)
        {
            yield return ExactNumber.Of(1, digits);
            yield return ExactNumber.Of(-1, digits);
            yield return ExactNumber.Of(1, -digits);
        }
    }

    // Without a unit: between two limits there is always a number with more digits than all that are excluded.
    private Answer Beyond()
    {
        if (_low is { } low && low.Limit == _high?.Limit)
        {
            return Try(low.Limit) ?? Answer.None.Proven;
        }

        var finest = new[] { _low?.Limit.Exponent ?? 0, _high?.Limit.Exponent ?? 0, 0 }
            .Concat(_not.Concat(_excluded).Select(n => n.Exponent))
            .Min();
        var from = _low?.Limit ?? _high?.Limit.Plus(ExactNumber.Of(-1)) ?? default;
        return Try(from.Plus(ExactNumber.Of(1, finest - 1)))
            ?? new Answer.Unknown("multipleOf");
    }

    private static ExactNumber Negative(ExactNumber number) => number.Times(-1);
}
