using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// Makes documents that satisfy formulas: not the first one that is found, but one of many. It chooses among what the solver says is possible, puts a
/// value together part by part, and looks whether the whole is right. Where parts do not go together after some tries, the solver's own answer is
/// taken. What it makes depends on the schemas, the style and the random numbers alone.
/// </summary>
/// <param name="schemas">The schemas.</param>
/// <param name="style">How large documents are.</param>
/// <param name="steps">What a document may cost.</param>
internal sealed class Sampler(SchemaSet schemas, SampleStyle style, long steps = 4 * Effort.Usual)
{
    private const int MostTries = 4;
    private const int MostRemembered = 50_000;
    private static readonly InstanceKind[] Kinds =
    [
        InstanceKind.Null, InstanceKind.Boolean, InstanceKind.Number, InstanceKind.String, InstanceKind.Array, InstanceKind.Object,
    ];

    private static readonly bool[] Booleans = [true, false];

    private readonly Effort _effort = new(steps);
    private readonly Dictionary<EquatableArray<int>, Objects> _objects = [];
    private Solver? _solver;
    private RandomSource _random = RandomSource.Of(0, 0);
    private int _left;

    /// <summary>How large documents are.</summary>
    public SampleStyle Style => style;

    /// <summary>What is chosen by.</summary>
    public RandomSource Random => _random;

    /// <summary>Says what is possible.</summary>
    public Solver Solver => _solver ??= new Solver(schemas, _effort);

    /// <summary>How deep values may nest before the smallest will do.</summary>
    public int MostDepth => style == SampleStyle.Full ? 12 : 6;

    /// <summary>A document that satisfies all of several formulas, a proof that there is none, or neither.</summary>
    /// <param name="literals">The formulas.</param>
    /// <param name="random">What to choose by.</param>
    public Answer Make(IReadOnlyList<int> literals, RandomSource random)
    {
        (_random, _left) = (random, style == SampleStyle.Full ? 2_000 : 150);
        _effort.Refill();
        if (Solver.Remembered + _objects.Count > MostRemembered)
        {
            Forget();
        }

        try
        {
            if (style == SampleStyle.Smallest || Solver.Find(literals) is not Answer.Found)
            {
                return new Question(schemas, steps).Ask(literals);
            }

            var made = Value([.. new SortedSet<int>(literals)], 0);
            if (literals.All(l => Solver.Holds(l, made)))
            {
                return new Answer.Found(made);
            }
        }
        catch (UndecidedException)
        {
            // Making a document of many parts takes more than making one.
            Forget();
        }

        return new Question(schemas, steps).Ask(literals);
    }

    /// <summary>A value that satisfies formulas that one satisfies.</summary>
    /// <param name="question">The formulas.</param>
    /// <param name="depth">How deep it stands in the document.</param>
    public JsonValue Value(EquatableArray<int> question, int depth)
    {
        _left--;
        InstanceKind[] kinds = [.. Kinds.Where(k => Solver.Find(k, question) is Answer.Found)];
        if (kinds.Length == 0)
        {
            throw new UndecidedException("effort");
        }

        return Value(IsEnough(depth) ? kinds[0] : style == SampleStyle.Full ? kinds[^1] : Any(kinds, depth), question, depth);
    }

    /// <summary>A value of one kind that satisfies formulas that one satisfies.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="question">The formulas.</param>
    /// <param name="depth">How deep it stands in the document.</param>
    public JsonValue Value(InstanceKind kind, EquatableArray<int> question, int depth)
    {
        for (var tried = 0; tried < MostTries && !IsEnough(depth); tried++)
        {
            if (Chosen(kind, question) is { } state
                && Made(state, depth) is { } made
                && question.All(q => Solver.Holds(q, made)))
            {
                return made;
            }
        }

        return ((Answer.Found)Solver.Find(kind, question)).Document;
    }

    /// <summary>The objects that satisfy statements; the same ones come again and again.</summary>
    public Objects ObjectsOf(IReadOnlyList<int> statements)
    {
        EquatableArray<int> key = [.. statements];
        if (!_objects.TryGetValue(key, out var objects))
        {
            _objects.Add(key, objects = new Objects(statements, Solver));
        }

        return objects;
    }

    /// <summary>Whether a value of some kind satisfies formulas.</summary>
    public bool IsPossible(IEnumerable<int> question) => Solver.Find(question) is Answer.Found;

    private void Forget()
    {
        _solver = null;
        _objects.Clear();
    }

    private bool IsEnough(int depth) => depth >= MostDepth || _left <= 0;

    // Deep down, what ends is likelier than what goes on.
    private InstanceKind Any(InstanceKind[] kinds, int depth)
    {
        var flat = kinds.Where(k => k is not (InstanceKind.Array or InstanceKind.Object)).ToArray();
        return flat.Length > 0 && flat.Length < kinds.Length && _random.Chance(20 * depth) ? _random.OneOf(flat) : _random.OneOf(kinds);
    }

    // Of all alternatives one is chosen that the others leave possible.
    private Branching? Chosen(InstanceKind kind, EquatableArray<int> question)
    {
        var state = new Branching(Solver, kind);
        if (!question.All(state.Assert))
        {
            return null;
        }

        var chosen = new SortedSet<int>(question);
        while (state.Propagate())
        {
            if (state.Next(null) is not { } open)
            {
                return state;
            }

            var choices = state.Choices(open);
            var choice =
                (style == SampleStyle.Full ? Rich(choices) : _random.Shuffled(choices)).FirstOrDefault(c => IsPossible(kind, [.. chosen, .. c]));
            if (choice is null || !choice.All(state.Assert))
            {
                return null;
            }

            chosen.UnionWith(choice);
        }

        return null;
    }

    // What asks for something, before what rules something out.
    private IEnumerable<IReadOnlyList<int>> Rich(IEnumerable<IReadOnlyList<int>> choices) =>
        _random.Shuffled(choices).OrderBy(c => c.Count > 0 && FormulaTable.IsNegated(c[0]));

    private bool IsPossible(InstanceKind kind, IEnumerable<int> question) =>
        Solver.Find(kind, [.. new SortedSet<int>(question)]) is Answer.Found;

    private JsonValue? Made(Branching state, int depth) => state.Kind switch
    {
        InstanceKind.Null => JsonValue.None,
        InstanceKind.Boolean => _random.Shuffled(Booleans).Select(b => new JsonValue.Bool(b)).FirstOrDefault(v => AllHold(state, v)),
        InstanceKind.Number => new NumberSampler(this, state.Statements).Make(),
        InstanceKind.String => new TextSampler(this, state.Statements).Make(),
        InstanceKind.Array => new ArraySampler(this, state.Statements, depth).Make(),
        _ => new ObjectSampler(this, state.Statements, depth).Make(),
    };

    private bool AllHold(Branching state, JsonValue value) => state.Statements.All(s => Solver.Holds(s, value));
}
