using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>
/// Finds values that all differ, one for each of several demands. A demand that as many values satisfy as there are demands can wait until the end;
/// of the others all values are known, and it is a matching.
/// </summary>
/// <param name="solver">Finds values.</param>
/// <param name="demands">The demands.</param>
internal sealed class DistinctValues(Solver solver, IReadOnlyList<int[]> demands)
{
    /// <summary>What was not decided on the way.</summary>
    public Answer.Unknown? Unknown { get; private set; }

    /// <summary>The values; null if there are none, or if <see cref="Unknown"/> says that nobody knows.</summary>
    public JsonValue[]? Find() => FindOneByOne() ?? FindByMatching();

    // Nearly always the first values that come do.
    private JsonValue[]? FindOneByOne()
    {
        var values = new List<JsonValue>();
        foreach (var demand in demands)
        {
            if (solver.Find([.. demand, .. values.Select(Other)]) is not Answer.Found { Document: var value })
            {
                return null;
            }

            values.Add(value);
        }

        return [.. values];
    }

    private JsonValue[]? FindByMatching()
    {
        var known = demands.Select(ValuesOf).ToArray();
        var owner = new Dictionary<JsonValue, int>();
        for (var i = 0; i < known.Length; i++)
        {
            // Demands with enough values are left for the end: one of their values is always free.
            if (known[i].Count < demands.Count && !Place(i, known, owner, []))
            {
                return null;
            }
        }

        for (var i = 0; i < known.Length; i++)
        {
            if (known[i].Count >= demands.Count)
            {
                owner.Add(known[i].First(v => !owner.ContainsKey(v)), i);
            }
        }

        var values = new JsonValue[demands.Count];
        foreach (var (value, i) in owner)
        {
            values[i] = value;
        }

        return values;
    }

    private static bool Place(int demand, List<JsonValue>[] known, Dictionary<JsonValue, int> owner, HashSet<JsonValue> seen)
    {
        foreach (var value in known[demand])
        {
            if (seen.Add(value) && (!owner.TryGetValue(value, out var other) || Place(other, known, owner, seen)))
            {
                owner[value] = demand;
                return true;
            }
        }

        return false;
    }

    private List<JsonValue> ValuesOf(int[] demand)
    {
        var values = new List<JsonValue>();
        while (values.Count < demands.Count)
        {
            switch (solver.Find([.. demand, .. values.Select(Other)]))
            {
                case Answer.Found found:
                    values.Add(found.Document);
                    break;
                case Answer.Unknown unknown:
                    Unknown ??= unknown;
                    return values;
                default:
                    return values;
            }
        }

        return values;
    }

    private int Other(JsonValue value) => FormulaTable.Not(solver.Table.Of(new Formula.Equal(value)));
}
