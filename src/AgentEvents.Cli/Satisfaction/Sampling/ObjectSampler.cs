using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// Chooses the members of an object: those that are asked for, some or all of those that are described, and others where there may be.
/// </summary>
/// <param name="sampler">Makes names and values.</param>
/// <param name="statements">What the object satisfies.</param>
/// <param name="depth">How deep it stands in the document.</param>
internal sealed class ObjectSampler(Sampler sampler, IReadOnlyList<int> statements, int depth)
{
    // Larger objects are left to the solver.
    private const long MostMembers = 64;
    private const int MostTries = 6;

    private readonly Objects _objects = sampler.ObjectsOf(statements);
    private readonly Dictionary<string, List<int>> _members = new(StringComparer.Ordinal);

    private FormulaTable Table => sampler.Solver.Table;

    /// <summary>The object; null if its parts did not go together.</summary>
    public JsonValue? Make()
    {
        if (_objects.Minimum > MostMembers || !_objects.Wanted.All(Want))
        {
            return null;
        }

        foreach (var name in sampler.Random.Shuffled(_objects.Names))
        {
            if (_members.Count < _objects.Maximum && (sampler.Style == SampleStyle.Full || sampler.Random.Chance(50)))
            {
                Add(name);
            }
        }

        for (var extra = Extra(); extra > 0 && _members.Count < _objects.Maximum; extra--)
        {
            AddOther();
        }

        for (var tried = 0; _members.Count < _objects.Minimum && tried < _objects.Minimum + MostTries; tried++)
        {
            if (_objects.Names.FirstOrDefault(n => !_members.ContainsKey(n) && Add(n)) is null)
            {
                AddOther();
            }
        }

        return _members.Count < _objects.Minimum || _members.Count > _objects.Maximum
            ? null
            : JsonValue.Object.Of(_members.Select(m =>
                KeyValuePair.Create(m.Key, sampler.Value([.. new SortedSet<int>(m.Value)], depth + 1))));
    }

    // Members that nobody describes: by chance; in a full document where there is a rule for them.
    private int Extra() => sampler.Style switch
    {
        SampleStyle.Full => _objects.Every.Any(e => e.Value != FormulaTable.False && !IsOneName(e.Name)) ? 1 : 0,
        SampleStyle.Random => sampler.Random.Chance(25) ? 1 + sampler.Random.Below(2) : 0,
        _ => 0,
    };

    private bool IsOneName(int condition) => !FormulaTable.IsNegated(condition) && Table[condition] is Formula.Equal;

    private bool Want((int Name, int Value) wanted)
    {
        if (IsOneName(wanted.Name))
        {
            return Add(((JsonValue.Text)((Formula.Equal)Table[wanted.Name]).Value).Value, wanted.Value);
        }

        string[] known = [.. _objects.Names.Where(n => sampler.Solver.Holds(wanted.Name, new JsonValue.Text(n)))];
        return (sampler.Random.Chance(50) && sampler.Random.Shuffled(known).Any(n => Add(n, wanted.Value)))
            || AddOther(wanted.Name, wanted.Value)
            || known.Any(n => Add(n, wanted.Value));
    }

    private bool AddOther(int condition = FormulaTable.True, int value = FormulaTable.True)
    {
        int[] demands = [.. _objects.Names.Select(n => FormulaTable.Not(Table.Text(n))), condition, .. Names()];
        if (sampler.Solver.Find(InstanceKind.String, [.. new SortedSet<int>(demands)]) is not Answer.Found)
        {
            return false;
        }

        return Enumerable.Range(0, MostTries).Any(_ =>
            sampler.Value(InstanceKind.String, [.. new SortedSet<int>(demands)], sampler.MostDepth - 1) is JsonValue.Text name
            && Add(name.Value, value));
    }

    // Names that are allowed at all, and where it can be, one that there is a rule for.
    private int[] Names()
    {
        int[] never = [.. _objects.Every.Where(e => e.Value == FormulaTable.False).Select(e => FormulaTable.Not(e.Name))];
        int[] ruled = [.. _objects.Every.Where(e => e.Value != FormulaTable.False && !IsOneName(e.Name)).Select(e => e.Name)];
        return ruled.Length > 0 && sampler.Random.Chance(70) && new[] { sampler.Random.OneOf(ruled) } is var one
            && sampler.Solver.Find(InstanceKind.String, [.. new SortedSet<int>([.. never, .. one])]) is Answer.Found
                ? [.. never, .. one]
                : never;
    }

    private bool Add(string name, int value = FormulaTable.True)
    {
        int[] demands = [.. _members.GetValueOrDefault(name) ?? [.. _objects.Base(name)], value];
        if (!sampler.IsPossible(demands))
        {
            return false;
        }

        _members[name] = [.. demands];
        return true;
    }
}
