using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Fills the positions of an array: each item helps to reach some counts, and counts against others as little as possible.</summary>
/// <param name="solver">Finds the items.</param>
/// <param name="groups">The positions.</param>
/// <param name="least">What some items have to satisfy.</param>
/// <param name="most">What only some items may satisfy.</param>
/// <param name="isDistinct">Whether all items differ.</param>
internal sealed class ArraySearch(
    Solver solver,
    IReadOnlyList<ArrayGroup> groups,
    IReadOnlyList<Quota> least,
    IReadOnlyList<Quota> most,
    bool isDistinct)
{
    private const int MostQuotas = 8;

    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);
    private readonly int[][] _chosen = new int[groups.Count][];

    /// <summary>What was not decided on the way.</summary>
    public Answer.Unknown? Unknown { get; private set; }

    /// <summary>The items in the order of their positions; null if there are none, or if <see cref="Unknown"/> says that nobody knows.</summary>
    public IReadOnlyList<JsonValue>? Find()
    {
        if (least.Count + most.Count > MostQuotas)
        {
            Unknown = new Answer.Unknown("contains");
            return null;
        }

        return Fill(0, [.. least.Select(q => q.Count)], [.. most.Select(q => q.Count)]);
    }

    private IReadOnlyList<JsonValue>? Fill(int index, long[] missing, long[] allowed)
    {
        solver.Spend(5);
        if (index == groups.Count)
        {
            return missing.All(m => m <= 0) ? Values() : null;
        }

        var key = $"{index}:{string.Join(',', missing)}:{string.Join(',', allowed)}";
        if (!isDistinct && _failed.Contains(key))
        {
            return null;
        }

        var group = groups[index];
        foreach (var (helps, harms) in Choices(group, missing, allowed))
        {
            int[] demands =
            [
                .. group.Demands,
                .. least.Where((_, i) => (helps & (1 << i)) != 0).Select(q => q.Value),
                .. most.Where((q, i) => (harms & (1 << i)) == 0 && q.CountOf(group.Positions) > 0).Select(q => FormulaTable.Not(q.Value)),
            ];
            switch (solver.Find(demands))
            {
                case Answer.Found:
                    _chosen[index] = demands;
                    var after = Fill(
                        index + 1,
                        [.. missing.Select((m, i) => (helps & (1 << i)) != 0 ? m - least[i].CountOf(group.Positions) : m)],
                        [.. allowed.Select((a, i) => (harms & (1 << i)) != 0 ? a - most[i].CountOf(group.Positions) : a)]);
                    if (after is not null)
                    {
                        return after;
                    }

                    break;
                case Answer.Unknown unknown:
                    Unknown ??= unknown;
                    break;
            }
        }

        _failed.Add(key);
        return null;
    }

    private IEnumerable<(int Helps, int Harms)> Choices(ArrayGroup group, long[] missing, long[] allowed)
    {
        var useful = Enumerable.Range(0, missing.Length).Where(i => missing[i] > 0 && least[i].CountOf(group.Positions) > 0).Sum(i => 1 << i);
        var bearable = Enumerable.Range(0, allowed.Length)
            .Where(i => most[i].CountOf(group.Positions) is var count && count > 0 && allowed[i] >= count)
            .Sum(i => 1 << i);
        foreach (var harms in SubsetsOf(bearable))
        {
            foreach (var helps in SubsetsOf(useful).Reverse())
            {
                yield return (helps, harms);
            }
        }
    }

    private static IEnumerable<int> SubsetsOf(int mask) => Enumerable.Range(0, mask + 1).Where(s => (s & ~mask) == 0);

    private IReadOnlyList<JsonValue>? Values()
    {
        var values = isDistinct ? Distinct() : Each();
        if (values is null)
        {
            return null;
        }

        var items = new JsonValue[groups.Sum(g => g.Positions.Length)];
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var position in groups[i].Positions)
            {
                items[position] = values[i];
            }
        }

        return items;
    }

    private JsonValue[]? Each() => [.. _chosen.Select(d => ((Answer.Found)solver.Find(d)).Document)];

    private JsonValue[]? Distinct()
    {
        var values = new DistinctValues(solver, _chosen);
        var found = values.Find();
        Unknown ??= values.Unknown;
        return found;
    }
}
