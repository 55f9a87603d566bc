using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Chooses members: one for each statement that asks for one, or one for several of them, and more until there are enough.</summary>
/// <param name="solver">Finds names and values.</param>
/// <param name="classes">The names that there are.</param>
/// <param name="wanted">The members that are asked for: conditions on name and value.</param>
/// <param name="minimum">The least number of members.</param>
/// <param name="maximum">The greatest.</param>
internal sealed class ObjectSearch(
    Solver solver,
    IReadOnlyList<NameClass> classes,
    IReadOnlyList<(int Name, int Value)> wanted,
    long minimum,
    long maximum)
{
    private readonly List<(int Class, List<int> Demands)> _members = [];
    private readonly Dictionary<int, List<string>> _names = [];

    /// <summary>What was not decided on the way.</summary>
    public Answer.Unknown? Unknown { get; private set; }

    /// <summary>The members; null if there are none, or if <see cref="Unknown"/> says that nobody knows.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonValue>>? Find()
    {
        // What only few names can fulfil comes first.
        int[] order = [.. Enumerable.Range(0, wanted.Count).OrderBy(i => classes.Sum(c => !c.Wanted.Contains(i) ? 0 : c.Name is null ? 1_000 : 1))];
        return Choose(order, 0);
    }

    private IReadOnlyList<KeyValuePair<string, JsonValue>>? Choose(int[] order, int index)
    {
        solver.Spend(5);
        if (index == order.Length)
        {
            return Complete();
        }

        var (want, value) = (order[index], wanted[order[index]].Value);
        for (var i = 0; i < classes.Count; i++)
        {
            if (!classes[i].Wanted.Contains(want))
            {
                continue;
            }

            // A member that is there already may do.
            for (var m = 0; m < _members.Count; m++)
            {
                if (_members[m].Class == i && IsPossible([.. _members[m].Demands, value]))
                {
                    _members[m].Demands.Add(value);
                    if (Choose(order, index + 1) is { } found)
                    {
                        return found;
                    }

                    _members[m].Demands.RemoveAt(_members[m].Demands.Count - 1);
                }
            }

            var used = _members.Count(m => m.Class == i);
            if (_members.Count < maximum && NamesOf(i, used + 1).Count > used && IsPossible([.. classes[i].Values, value]))
            {
                _members.Add((i, [.. classes[i].Values, value]));
                if (Choose(order, index + 1) is { } found)
                {
                    return found;
                }

                _members.RemoveAt(_members.Count - 1);
            }
        }

        return null;
    }

    private List<KeyValuePair<string, JsonValue>>? Complete()
    {
        var chosen = _members.ToList();
        for (var i = 0; i < classes.Count && chosen.Count < minimum; i++)
        {
            if (IsPossible(classes[i].Values))
            {
                var used = chosen.Count(m => m.Class == i);
                var count = Math.Min(NamesOf(i, used + (int)(minimum - chosen.Count)).Count - used, minimum - chosen.Count);
                chosen.AddRange(Enumerable.Range(0, (int)Math.Max(count, 0)).Select(_ => (i, classes[i].Values.ToList())));
            }
        }

        if (chosen.Count < minimum)
        {
            return null;
        }

        var next = new Dictionary<int, int>();
        return [.. chosen.Select(m =>
        {
            var number = next[m.Class] = next.GetValueOrDefault(m.Class) + 1;
            return KeyValuePair.Create(_names[m.Class][number - 1], ((Answer.Found)solver.Find(m.Demands)).Document);
        })];
    }

    private bool IsPossible(IEnumerable<int> demands)
    {
        var answer = solver.Find(demands);
        Unknown ??= answer as Answer.Unknown;
        return answer is Answer.Found;
    }

    // The first names of a class, as many as are needed or there are.
    private List<string> NamesOf(int index, int count)
    {
        if (!_names.TryGetValue(index, out var names))
        {
            _names.Add(index, names = classes[index].Name is { } name ? [name] : []);
        }

        while (names.Count < count && classes[index].Name is null)
        {
            solver.Spend();
            var others = names.Select(n => FormulaTable.Not(solver.Table.Text(n)));
            var answer = solver.Find(InstanceKind.String, [.. new SortedSet<int>([.. classes[index].Demands, .. others])]);
            Unknown ??= answer as Answer.Unknown;
            if (answer is not Answer.Found { Document: JsonValue.Text text })
            {
                break;
            }

            names.Add(text.Value);
        }

        return names;
    }
}
