using System.Runtime.CompilerServices;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>
/// Finds a value that satisfies several formulas at once, or proves that there is none. Kind by kind: what must hold is split until only statements
/// of that kind are left, and those are decided by the <see cref="Kinds"/>. A value that satisfies what is decided so far shows which alternatives
/// need to be looked at: those that it violates.
/// </summary>
/// <param name="schemas">The schemas.</param>
/// <param name="effort">What it may cost.</param>
internal sealed class Solver(SchemaSet schemas, Effort effort)
{
    private const int NoQuestion = int.MaxValue;

    // The simplest first: the first value that is found is the answer.
    private static readonly InstanceKind[] Order =
    [
        InstanceKind.Null,
        InstanceKind.Boolean,
        InstanceKind.Number,
        InstanceKind.String,
        InstanceKind.Array,
        InstanceKind.Object,
    ];

    private readonly Dictionary<(InstanceKind Kind, EquatableArray<int> Question), Answer> _known = [];
    private readonly Dictionary<(InstanceKind Kind, EquatableArray<int> Question), int> _open = [];
    private readonly Evaluator _evaluator = new(schemas, effort);
    private int _lowest = NoQuestion;

    /// <summary>The formulas.</summary>
    public FormulaTable Table => schemas.Table;

    /// <summary>How many answers it remembers.</summary>
    public int Remembered => _known.Count;

    /// <summary>Whether a value satisfies a formula.</summary>
    public bool Holds(int literal, JsonValue value) => _evaluator.Holds(literal, value);

    /// <summary>Takes a step.</summary>
    public void Spend(long count = 1) => effort.Spend(count);

    /// <summary>What a class of schemas demands of a kind.</summary>
    public int Demand(int schemaClass, InstanceKind kind) => schemas.Demand(schemaClass, kind);

    /// <summary>A value of any kind that satisfies all of several formulas.</summary>
    public Answer Find(IEnumerable<int> literals)
    {
        EquatableArray<int> question = [.. new SortedSet<int>(literals)];
        Answer.Unknown? unknown = null;
        foreach (var kind in Order)
        {
            switch (Find(kind, question))
            {
                case Answer.Found found:
                    return found;
                case Answer.Unknown one:
                    unknown ??= one;
                    break;
            }
        }

        return unknown is null ? Answer.None.Proven : unknown;
    }

    /// <summary>A value of one kind that satisfies all of several formulas.</summary>
    public Answer Find(InstanceKind kind, EquatableArray<int> question)
    {
        var key = (kind, question);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        // The least value that answers a question holds no other value that does. So below itself a question has no answer.
        if (_open.TryGetValue(key, out var index))
        {
            _lowest = Math.Min(_lowest, index);
            return Answer.None.Proven;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return new Answer.Unknown("depth");
        }

        var own = _open.Count;
        var around = _lowest;
        _lowest = NoQuestion;
        _open.Add(key, own);
        var answer = Branch(kind, question);
        _open.Remove(key);

        // An answer that rests on an open question further out is one only as long as that is open.
        if (answer is Answer.Found || _lowest >= own)
        {
            _known[key] = answer;
        }

        _lowest = Math.Min(around, _lowest >= own ? NoQuestion : _lowest);
        return answer;
    }

    private Answer Branch(InstanceKind kind, EquatableArray<int> question)
    {
        var state = new Branching(this, kind);
        return question.All(state.Assert) ? Search(state) : Answer.None.Proven;
    }

    private Answer Search(Branching state)
    {
        effort.Spend(10);
        if (!state.Propagate())
        {
            return Answer.None.Proven;
        }

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return new Answer.Unknown("depth");
        }

        var decided = Decide(state.Kind, state.Statements);
        if (decided is Answer.None)
        {
            return decided;
        }

        if (state.Next(decided is Answer.Found { Document: var value } ? value : null) is not { } open)
        {
            return decided;
        }

        Answer.Unknown? unknown = null;
        foreach (var choice in state.Choices(open))
        {
            var next = state.Copy();
            if (!choice.All(next.Assert))
            {
                continue;
            }

            switch (Search(next))
            {
                case Answer.Found found:
                    return found;
                case Answer.Unknown one:
                    unknown ??= one;
                    break;
            }
        }

        return unknown is null ? Answer.None.Proven : unknown;
    }

    private Answer Decide(InstanceKind kind, IReadOnlyList<int> statements) => kind switch
    {
        InstanceKind.Null => new Answer.Found(JsonValue.None),
        InstanceKind.Boolean => Booleans.Find(statements, Table),
        InstanceKind.Number => new Numbers(statements, this).Find(),
        InstanceKind.String => new Texts(statements, this).Find(),
        InstanceKind.Array => new Arrays(statements, this).Find(),
        _ => new Objects(statements, this).Find(),
    };
}
