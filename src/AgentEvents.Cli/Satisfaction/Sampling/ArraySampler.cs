using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>Chooses how many items an array has, which of them are the ones that it has to contain, and what they are.</summary>
/// <param name="sampler">Makes the items.</param>
/// <param name="statements">What the array satisfies.</param>
/// <param name="depth">How deep it stands in the document.</param>
internal sealed class ArraySampler(Sampler sampler, IReadOnlyList<int> statements, int depth)
{
    // Longer arrays are left to the solver.
    private const long MostItems = 64;
    private const int MostExtra = 3;
    private const int MostTries = 4;

    private readonly Arrays _arrays = new(statements, sampler.Solver);

    /// <summary>The array; null if its parts did not go together.</summary>
    public JsonValue? Make()
    {
        if (Length() is not { } length)
        {
            return null;
        }

        var helps = Helpers(length);
        var items = new List<JsonValue>();
        for (var position = 0; position < length; position++)
        {
            var item = Item(position, helps[position], items);
            if (item is null)
            {
                return position < _arrays.Minimum ? null : new JsonValue.Array([.. items]);
            }

            items.Add(item);
        }

        return new JsonValue.Array([.. items]);
    }

    private int? Length()
    {
        var least = Math.Max(_arrays.Minimum, 0);
        if (least > MostItems)
        {
            return null;
        }

        var named = Math.Max(least, Math.Min(_arrays.Named, MostItems));
        var most = Math.Min(_arrays.Maximum, sampler.Style == SampleStyle.Plain ? named : named + MostExtra);
        if (sampler.Style == SampleStyle.Full)
        {
            return (int)Math.Min(_arrays.Maximum, Math.Max(named, 1) + sampler.Random.Below(2));
        }

        return (int)least + sampler.Random.Below((int)Math.Max(most - least, 0) + 1);
    }

    // For each demand on some items, the positions that are to meet it.
    private List<int>[] Helpers(int length)
    {
        List<int>[] helps = [.. Enumerable.Range(0, length).Select(_ => new List<int>())];
        foreach (var quota in _arrays.Least)
        {
            foreach (var position in sampler.Random.Shuffled(Enumerable.Range(0, length).Where(p => p >= quota.From))
                .Take((int)Math.Min(quota.Count, length)))
            {
                helps[position].Add(quota.Value);
            }
        }

        return helps;
    }

    private JsonValue? Item(int position, List<int> helps, List<JsonValue> items)
    {
        int[] bounded = [.. _arrays.Most.Where(q => q.From <= position && !helps.Contains(q.Value)).Select(q => FormulaTable.Not(q.Value))];
        int[][] attempts =
        [
            [.. _arrays.Base(position), .. helps, .. bounded],
            [.. _arrays.Base(position), .. helps],
            _arrays.Base(position),
        ];
        if (attempts.FirstOrDefault(sampler.IsPossible) is not { } demands)
        {
            return null;
        }

        for (var tried = 0; tried < MostTries; tried++)
        {
            var item = sampler.Value([.. new SortedSet<int>(demands)], depth + 1);
            if (!_arrays.IsDistinct || !items.Contains(item))
            {
                return item;
            }
        }

        int[] others = [.. demands, .. items.Select(i => FormulaTable.Not(sampler.Solver.Table.Of(new Formula.Equal(i))))];
        return sampler.Solver.Find(others) is Answer.Found { Document: var other } ? other : null;
    }
}
