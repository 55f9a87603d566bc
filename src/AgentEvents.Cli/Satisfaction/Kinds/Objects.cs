using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>
/// Decides statements about objects. Names are told apart as far as the statements do: each name that they mention, and for all others a class for
/// each set of name patterns that a name can match.
/// </summary>
internal sealed class Objects
{
    private const int MostClasses = 400;
    private const long MostMembers = 2_000;

    private readonly Solver _solver;
    private readonly List<(int Name, int Value)> _every = [];
    private readonly List<(int Name, int Value)> _some = [];
    private readonly Dictionary<string, int[]> _bases = new(StringComparer.Ordinal);
    private SortedSet<string>? _names;
    private long _minimum;
    private long _maximum = long.MaxValue;
    private string? _open;

    public Objects(IReadOnlyList<int> statements, Solver solver)
    {
        _solver = solver;
        foreach (var statement in statements)
        {
            Take(solver.Table[statement], FormulaTable.IsNegated(statement));
        }
    }

    /// <summary>The least number of members.</summary>
    public long Minimum => _minimum;

    /// <summary>The greatest.</summary>
    public long Maximum => _maximum;

    /// <summary>The members that are asked for: conditions on name and value.</summary>
    public IReadOnlyList<(int Name, int Value)> Wanted => _some;

    /// <summary>What every member satisfies that has a certain name.</summary>
    public IReadOnlyList<(int Name, int Value)> Every => _every;

    /// <summary>The names that the statements mention.</summary>
    public IReadOnlyCollection<string> Names => _names ??= Collected();

    /// <summary>What the value of a member satisfies, by its name.</summary>
    public int[] Base(string name)
    {
        if (!_bases.TryGetValue(name, out var demands))
        {
            var text = new JsonValue.Text(name);
            demands = [.. _every.Where(e => _solver.Holds(e.Name, text)).Select(e => e.Value)];
            if (Names.Contains(name))
            {
                _bases.Add(name, demands);
            }
        }

        return demands;
    }

    /// <summary>An object that satisfies all statements.</summary>
    public Answer Find()
    {
        if (_minimum > _maximum)
        {
            return Answer.None.Proven;
        }

        if (_minimum > MostMembers)
        {
            return new Answer.Unknown("minProperties");
        }

        var classes = Classes();
        var search = new ObjectSearch(_solver, classes, _some, _minimum, _maximum);
        return search.Find() switch
        {
            { } when _open is not null => new Answer.Unknown(_open),
            { } members => new Answer.Found(JsonValue.Object.Of(members)),
            null when search.Unknown is { } unknown => unknown,
            null => Answer.None.Proven,
        };
    }

    private void Take(Formula formula, bool isNegated)
    {
        switch (formula)
        {
            case Formula.Members members when !isNegated:
                _minimum = Math.Max(_minimum, members.Least);
                break;
            case Formula.Members members:
                _maximum = Math.Min(_maximum, members.Least - 1);
                break;
            case Formula.Member member when !isNegated:
                _some.Add((member.Name, member.Value));
                break;
            case Formula.Member member:
                _every.Add((member.Name, FormulaTable.Not(member.Value)));
                break;
            default:
                _open = formula.Keyword;
                break;
        }
    }

    private SortedSet<string> Collected()
    {
        var names = new NameCollector(_solver);
        names.Visit(_every.Concat(_some).Select(s => s.Name).Distinct());
        return names.Found;
    }

    private List<NameClass> Classes()
    {
        int[] conditions = [.. _every.Concat(_some).Select(s => s.Name).Distinct()];
        var classes = new List<NameClass>();
        foreach (var name in Names)
        {
            var text = new JsonValue.Text(name);
            classes.Add(Class(name, [], c => _solver.Holds(c, text)));
        }

        int[] others = [.. Names.Select(n => FormulaTable.Not(_solver.Table.Text(n)))];
        Split(conditions.Where(c => !IsOneName(c)).ToArray(), 0, [.. others], classes);
        return classes;
    }

    private bool IsOneName(int condition) => !FormulaTable.IsNegated(condition) && _solver.Table[condition] is Formula.Equal;

    private void Split(int[] conditions, int index, List<int> demands, List<NameClass> classes)
    {
        _solver.Spend(5);
        if (classes.Count > MostClasses)
        {
            throw new UndecidedException("patternProperties");
        }

        if (_solver.Find(InstanceKind.String, [.. new SortedSet<int>(demands)]) is Answer.None)
        {
            return;
        }

        if (index == conditions.Length)
        {
            var holding = demands.ToHashSet();
            classes.Add(Class(null, [.. demands], c => c == FormulaTable.True || holding.Contains(c)));
            return;
        }

        foreach (var literal in new[] { conditions[index], FormulaTable.Not(conditions[index]) })
        {
            Split(conditions, index + 1, literal == FormulaTable.True ? demands : [.. demands, literal], classes);
        }
    }

    private NameClass Class(string? name, int[] demands, Func<int, bool> satisfies) => new(
        name,
        demands,
        [.. _every.Where(e => satisfies(e.Name)).Select(e => e.Value)],
        [.. Enumerable.Range(0, _some.Count).Where(i => satisfies(_some[i].Name))]);
}
