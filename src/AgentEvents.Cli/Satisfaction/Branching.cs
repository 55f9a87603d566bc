using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>What is assumed of a value at one point of the search: statements about it, and alternatives of which none is chosen yet.</summary>
/// <param name="solver">Who searches.</param>
/// <param name="kind">The kind of the value.</param>
internal sealed class Branching(Solver solver, InstanceKind kind)
{
    private readonly HashSet<int> _asserted = [];
    private readonly List<int> _statements = [];
    private List<int> _open = [];

    private Branching(Branching other, Solver solver)
        : this(solver, other.Kind)
    {
        _asserted = [.. other._asserted];
        _statements = [.. other._statements];
        _open = [.. other._open];
    }

    /// <summary>The kind of the value.</summary>
    public InstanceKind Kind => kind;

    /// <summary>The statements that are left to whoever knows the kind.</summary>
    public IReadOnlyList<int> Statements => _statements;

    /// <summary>Another one, which assumes the same.</summary>
    public Branching Copy() => new(this, solver);

    /// <summary>Assumes a formula, and what follows from it at once; false if it contradicts what is assumed already.</summary>
    public bool Assert(int literal)
    {
        if (literal == FormulaTable.False || _asserted.Contains(FormulaTable.Not(literal)))
        {
            return false;
        }

        if (!_asserted.Add(literal))
        {
            return true;
        }

        solver.Spend();
        var isNegated = FormulaTable.IsNegated(literal);
        switch (solver.Table[literal])
        {
            case Formula.Anything:
                return !isNegated;
            case Formula.All all when !isNegated:
                return all.Parts.All(Assert);
            case Formula.All or Formula.One:
                _open.Add(literal);
                return true;
            case Formula.Schema schema:
                return Assert(solver.Demand(schema.Class, kind) ^ (isNegated ? 1 : 0));
            case Formula.Equal equal:
                return AssertEqual(equal.Value, literal, isNegated);
            default:
                _statements.Add(literal);
                return true;
        }
    }

    /// <summary>Draws the conclusions that need no choice; false if there is a contradiction.</summary>
    public bool Propagate()
    {
        bool isMoving;
        do
        {
            isMoving = false;
            foreach (var open in _open.ToArray())
            {
                var choices = Choices(open);
                if (choices.Count == 0)
                {
                    return false;
                }

                if (choices.Count == 1)
                {
                    _open.Remove(open);
                    isMoving = true;
                    if (!choices[0].All(Assert))
                    {
                        return false;
                    }
                }
            }
        }
        while (isMoving);
        return true;
    }

    /// <summary>An alternative that has to be chosen from: one that a value violates; null if there is none.</summary>
    /// <param name="value">A value that satisfies all statements, if one is known.</param>
    public int? Next(JsonValue? value)
    {
        var violated = value is null ? _open : _open.Where(o => !solver.Holds(o, value)).ToList();
        if (violated.Count == 0)
        {
            return null;
        }

        var next = violated.MinBy(o => Choices(o).Count);
        _open = [.. _open.Where(o => o != next)];
        return next;
    }

    /// <summary>The ways to satisfy an alternative that nothing contradicts yet: in each, all of several formulas hold.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Choices(int open)
    {
        var isNegated = FormulaTable.IsNegated(open);
        switch (solver.Table[open])
        {
            case Formula.All all:
                return all.Parts.Any(p => _asserted.Contains(FormulaTable.Not(p)))
                    ? [[]]
                    : [.. all.Parts.Where(p => !_asserted.Contains(p)).Select(p => new[] { FormulaTable.Not(p) })];
            case Formula.One one when !isNegated:
                return [.. Enumerable.Range(0, one.Parts.Count)
                    .Select(i => one.Parts.Select((p, j) => i == j ? p : FormulaTable.Not(p)).ToArray())
                    .Where(IsPossible)];
            case Formula.One one:
                return NoneOrSeveral(one);
            default:
                throw new ArgumentOutOfRangeException(nameof(open));
        }
    }

    private IReadOnlyList<IReadOnlyList<int>> NoneOrSeveral(Formula.One one)
    {
        var holding = one.Parts.Where(_asserted.Contains).Take(2).ToArray();
        if (holding.Length == 2)
        {
            return [[]];
        }

        var left = one.Parts.Where(p => !_asserted.Contains(p) && !_asserted.Contains(FormulaTable.Not(p))).ToArray();
        if (holding.Length == 1)
        {
            return [.. left.Select(p => new[] { p })];
        }

        var pairs = left.SelectMany((p, i) => left.Skip(i + 1).Select(q => new[] { p, q }));
        return [left.Select(FormulaTable.Not).ToArray(), .. pairs];
    }

    private bool IsPossible(IEnumerable<int> choice) => !choice.Any(p => _asserted.Contains(FormulaTable.Not(p)));

    private bool AssertEqual(JsonValue value, int literal, bool isNegated)
    {
        if (value.Kind != kind)
        {
            return isNegated;
        }

        switch (value)
        {
            case JsonValue.Null:
                return !isNegated;
            case JsonValue.Array array:
                return Assert(Structure(array) ^ (isNegated ? 1 : 0));
            case JsonValue.Object o:
                return Assert(Structure(o) ^ (isNegated ? 1 : 0));
            default:
                _statements.Add(literal);
                return true;
        }
    }

    private int Structure(JsonValue.Array array) => solver.Table.All(
    [
        FormulaTable.Not(solver.Table.Of(new Formula.Items(array.Items.Count + 1))),
        .. array.Items.Select((item, i) => solver.Table.Of(new Formula.Item(i, solver.Table.Of(new Formula.Equal(item))))),
    ]);

    private int Structure(JsonValue.Object o)
    {
        var others = FormulaTable.Not(solver.Table.OneOf(o.Members.Select(m => new JsonValue.Text(m.Name))));
        return solver.Table.All(
        [
            solver.Table.Every(others, FormulaTable.False),
            .. o.Members.Select(m => solver.Table.Of(
                new Formula.Member(solver.Table.Text(m.Name), solver.Table.Of(new Formula.Equal(m.Value))))),
        ]);
    }
}
