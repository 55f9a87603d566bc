using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>
/// Decides statements about arrays. An array that satisfies them needs no more items behind the last position that is mentioned than the statements
/// ask for by <c>contains</c> and its kin, so there are few lengths to try.
/// </summary>
internal sealed class Arrays
{
    // Beyond so many positions, only arrays are made of which all further items are the same.
    private const int MostPositions = 48;
    private const long MostItems = 100_000;

    private readonly Solver _solver;
    private readonly List<(int Position, int Value)> _items = [];
    private readonly List<(int From, int Value)> _rests = [];
    private readonly List<Quota> _least = [];
    private readonly List<Quota> _most = [];
    private long _minimum;
    private long _maximum = long.MaxValue;
    private bool _isDistinct;
    private bool _hasEqual;
    private string? _open;

    public Arrays(IReadOnlyList<int> statements, Solver solver)
    {
        _solver = solver;
        foreach (var statement in statements)
        {
            Take(solver.Table[statement], FormulaTable.IsNegated(statement));
        }
    }

    /// <summary>The least number of items.</summary>
    public long Minimum => Math.Max(_minimum, _hasEqual ? 2 : 0);

    /// <summary>The greatest.</summary>
    public long Maximum => _maximum;

    /// <summary>What some items have to satisfy.</summary>
    public IReadOnlyList<Quota> Least => _least;

    /// <summary>What only some items may satisfy.</summary>
    public IReadOnlyList<Quota> Most => _most;

    /// <summary>Whether all items differ.</summary>
    public bool IsDistinct => _isDistinct;

    /// <summary>How many positions the statements mention, at the most.</summary>
    public long Named => _items.Select(i => i.Position + 1).Concat(_rests.Select(r => r.From)).Append(0).Max();

    /// <summary>An array that satisfies all statements.</summary>
    public Answer Find()
    {
        if (_isDistinct && _hasEqual)
        {
            return Answer.None.Proven;
        }

        int[] mentioned = [.. _items.Select(i => i.Position + 1), .. _rests.Select(r => r.From), .. _least.Concat(_most).Select(q => q.From)];
        var named = mentioned.Append(0).Max();
        var slots = _least.Sum(q => q.Count) + (_hasEqual ? 2 : 0);
        var first = Math.Max(_minimum, _hasEqual ? 2 : 0);
        var last = Math.Min(_maximum, Math.Max(first, named + slots));
        Answer.Unknown? unknown = null;
        for (var length = first; length <= last; length++)
        {
            _solver.Spend();
            switch (FindOfLength(length, named, slots))
            {
                case Answer.Found found when _open is null:
                    return found;
                case Answer.Found:
                    return new Answer.Unknown(_open!);
                case Answer.Unknown one:
                    unknown ??= one;
                    break;
            }
        }

        return unknown is null ? Answer.None.Proven : unknown;
    }

    private void Take(Formula formula, bool isNegated)
    {
        switch (formula)
        {
            case Formula.Items items when !isNegated:
                _minimum = Math.Max(_minimum, items.Least);
                break;
            case Formula.Items items:
                _maximum = Math.Min(_maximum, items.Least - 1);
                break;
            case Formula.Item item when !isNegated:
                _minimum = Math.Max(_minimum, item.Position + 1);
                _items.Add((item.Position, item.Value));
                break;
            case Formula.Item item:
                _items.Add((item.Position, FormulaTable.Not(item.Value)));
                break;
            case Formula.Some some when !isNegated:
                _minimum = Math.Max(_minimum, some.From + some.Least);
                _least.Add(new Quota(some.From, some.Value, some.Least));
                break;
            case Formula.Some { Least: 1 } some:
                _rests.Add((some.From, FormulaTable.Not(some.Value)));
                break;
            case Formula.Some some:
                _most.Add(new Quota(some.From, some.Value, some.Least - 1));
                break;
            case Formula.Distinct:
                _isDistinct |= !isNegated;
                _hasEqual |= isNegated;
                break;
            default:
                _open = formula.Keyword;
                break;
        }
    }

    private Answer FindOfLength(long length, int named, long slots)
    {
        var positions = Math.Min(length, named + slots);
        if (length > MostItems)
        {
            return new Answer.Unknown("minItems");
        }

        // Where items count or have to differ, each has to be looked at.
        if (_isDistinct || _most.Count > 0)
        {
            positions = length;
        }

        if (positions > MostPositions)
        {
            return new Answer.Unknown(_isDistinct ? "uniqueItems" : "minItems");
        }

        int[][] bases = [.. Enumerable.Range(0, (int)positions).Select(Base)];
        Answer.Unknown? unknown = null;
        foreach (var groups in Groupings((int)positions, named))
        {
            ArrayGroup[] filled = [.. groups.Select(g => new ArrayGroup(g, [.. g.SelectMany(p => bases[p])]))];
            var search = new ArraySearch(_solver, filled, _least, _most, _isDistinct);
            switch (search.Find())
            {
                case IReadOnlyList<JsonValue> items:
                    return Whole(items, length, positions);
                default:
                    unknown ??= search.Unknown;
                    break;
            }
        }

        return unknown is null ? Answer.None.Proven : unknown;
    }

    private Answer Whole(IReadOnlyList<JsonValue> items, long length, long positions)
    {
        if (length == positions)
        {
            return new Answer.Found(new JsonValue.Array([.. items]));
        }

        return _solver.Find(Base((int)positions)) is Answer.Found { Document: var filler }
            ? new Answer.Found(new JsonValue.Array([.. items, .. Enumerable.Repeat(filler, (int)(length - positions))]))
            : _solver.Find(Base((int)positions));
    }

    /// <summary>What the item at a position has to satisfy.</summary>
    public int[] Base(int position) =>
    [
        .. _items.Where(i => i.Position == position).Select(i => i.Value),
        .. _rests.Where(r => r.From <= position).Select(r => r.Value),
    ];

    // Which positions have the same value: two of them where equal items are asked for.
    private IEnumerable<int[][]> Groupings(int positions, int named)
    {
        if (!_hasEqual)
        {
            yield return [.. Enumerable.Range(0, positions).Select(p => new[] { p })];
            yield break;
        }

        // Positions behind those that are mentioned are all alike.
        var last = Math.Min(positions, named + 2);
        for (var one = 0; one < last; one++)
        {
            for (var other = one + 1; other < last; other++)
            {
                yield return [[one, other], .. Enumerable.Range(0, positions).Where(p => p != one && p != other).Select(p => new[] { p })];
            }
        }
    }
}
