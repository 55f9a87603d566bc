namespace AgentEvents.Generator.Patterns;

/// <summary>
/// A non-deterministic automaton over bytes that searches for a pattern: it may begin anywhere, and once at <see cref="Accept"/> the rest is free.
/// </summary>
internal sealed class Nfa
{
    public const int Accept = 0;

    /// <summary>More states than this never give a table of a sensible size.</summary>
    private const int MaxStates = 12_000;

    /// <summary>Each look-ahead costs the compiler an automaton. Patterns of people have up to ten.</summary>
    private const int MaxLooks = 16;

    private readonly Dictionary<CodePointSet, Utf8Trie> _tries = [];
    private readonly Dictionary<PatternNode.Look, int> _looks = [];
    private readonly HashSet<int> _behindStates = [];
    private readonly bool _isBody;
    private readonly bool _searchesByCharacter;
    private bool _isBehind;
    private bool _isBeyond;

    private Nfa(PatternFacts facts, bool isBody)
    {
        HasWordBoundary = facts.HasWordBoundary;
        _searchesByCharacter = facts.HasWordBoundary || facts.HasLook;
        _isBody = isBody;
    }

    public List<List<FreeEdge>> Free { get; } = [];

    public List<List<ByteEdge>> Bytes { get; } = [];

    public int Start { get; private set; }

    public bool HasWordBoundary { get; }

    public List<LookAhead> Aheads { get; } = [];

    public List<LookBehind> Behinds { get; } = [];

    private bool IsFull => Free.Count > MaxStates || _isBeyond;

    /// <summary>
    /// Null when the pattern is not regular, too large, or has look-arounds within look-behinds or look-behinds within look-aheads.
    /// </summary>
    public static Nfa? Build(PatternNode simplified) => CountLooks(simplified) > MaxLooks ? null : Build(simplified, isBody: false);

    /// <summary>Whether a state belongs to a look-behind.</summary>
    public bool IsBehind(int state) => _behindStates.Contains(state);

    private static Nfa? Build(PatternNode node, bool isBody)
    {
        var facts = PatternFacts.Of(node);
        if (facts.HasBackReference)
        {
            return null;
        }

        var nfa = new Nfa(facts, isBody);
        nfa.AddState();
        var body = nfa.Add(node, Accept);
        nfa.Start = isBody ? body : nfa.AddSearch(body);
        return nfa.IsFull ? null : nfa;
    }

    private static int CountLooks(PatternNode node)
    {
        var count = 0;
        PatternFacts.Visit(node, part => count += part is PatternNode.Look ? 1 : 0);
        return count;
    }

    private int AddState()
    {
        Free.Add([]);
        Bytes.Add([]);
        if (_isBehind)
        {
            _behindStates.Add(Free.Count - 1);
        }

        return Free.Count - 1;
    }

    /// <summary>Adds the way to a later beginning.</summary>
    private int AddSearch(int body)
    {
        var search = AddState();
        Free[search].Add(new FreeEdge(body));
        if (_searchesByCharacter)
        {
            // By whole characters: neither \B nor a look-around must hold between the bytes of one.
            Free[search].Add(new FreeEdge(AddAtom(EcmaClasses.Scalars, search)));
        }
        else
        {
            // By bytes, which makes fewer states: no character begins with a byte from the inside of another.
            Bytes[search].Add(new ByteEdge(0x00, 0xFF, search));
        }

        return search;
    }

    /// <summary>Adds states that match <paramref name="node"/> and then go on to <paramref name="next"/>; returns the first of them.</summary>
    private int Add(PatternNode node, int next)
    {
        switch (node)
        {
            case PatternNode.Atom atom:
                return AddAtom(atom.Set, next);
            case PatternNode.Sequence sequence:
                for (var i = sequence.Items.Count - 1; i >= 0; i--)
                {
                    next = Add(sequence.Items[i], next);
                }

                return next;
            case PatternNode.Choice choice:
                var fork = AddState();
                foreach (var alternative in choice.Alternatives)
                {
                    Free[fork].Add(new FreeEdge(Add(alternative, next)));
                }

                return fork;
            case PatternNode.Repeat repeat:
                return AddRepeat(repeat, next);
            case PatternNode.Anchor anchor:
                var gate = AddState();
                Free[gate].Add(new FreeEdge(next, anchor.Kind));
                return gate;
            case PatternNode.Look look:
                return AddLook(look, next);
            default:
                return next;
        }
    }

    private int AddLook(PatternNode.Look look, int next)
    {
        // A look-behind begins at the first byte, where the automaton of a look-ahead does not; and one look-behind does not wait for another.
        if (_isBeyond || _isBehind || (look.Behind && (_isBody || PatternFacts.Of(look.Body).HasLook)))
        {
            _isBeyond = true;
            return next;
        }

        // Repetition writes the same look-around several times; one automaton serves them all.
        var key = look.Behind ? look with { Negative = false } : look;
        if (!_looks.TryGetValue(key, out var number))
        {
            number = look.Behind ? AddBehind(look.Body) : AddAhead(look);
            _looks.Add(key, number);
        }

        var gate = AddState();
        Free[gate].Add(new FreeEdge(next, Look: new LookEdge(look.Behind, number, look.Behind && look.Negative)));
        return gate;
    }

    private int AddBehind(PatternNode body)
    {
        _isBehind = true;
        var holds = AddState();
        Behinds.Add(new LookBehind(AddSearch(Add(body, holds)), holds));
        _isBehind = false;
        return Behinds.Count - 1;
    }

    private int AddAhead(PatternNode.Look look)
    {
        if (Build(look.Body, isBody: true) is not { } body || SubsetConstruction.RunAhead(body) is not { } ahead)
        {
            _isBeyond = true;
            return 0;
        }

        Aheads.Add(look.Negative ? ahead.Complement() : ahead);
        return Aheads.Count - 1;
    }

    private int AddRepeat(PatternNode.Repeat repeat, int next)
    {
        if (repeat.Max is null)
        {
            var loop = AddState();
            Free[loop].Add(new FreeEdge(Add(repeat.Body, loop)));
            Free[loop].Add(new FreeEdge(next));
            next = loop;
        }

        var end = next;
        for (var i = repeat.Max ?? repeat.Min; i > repeat.Min && !IsFull; i--)
        {
            var option = AddState();
            Free[option].Add(new FreeEdge(Add(repeat.Body, next)));
            Free[option].Add(new FreeEdge(end));
            next = option;
        }

        for (var i = 0; i < repeat.Min && !IsFull; i++)
        {
            next = Add(repeat.Body, next);
        }

        return next;
    }

    private int AddAtom(CodePointSet set, int next)
    {
        if (!_tries.TryGetValue(set, out var trie))
        {
            trie = new Utf8Trie(set);
            _tries.Add(set, trie);
        }

        // Trie nodes are numbered children first, so every target is there already.
        var states = new int[trie.Nodes.Count];
        states[Utf8Trie.End] = next;
        for (var i = 1; i < states.Length; i++)
        {
            states[i] = AddEdges(trie.Nodes[i], states);
        }

        return AddEdges(trie.Root, states);
    }

    private int AddEdges(IReadOnlyList<Utf8Trie.Edge> edges, int[] states)
    {
        var state = AddState();
        foreach (var edge in edges)
        {
            Bytes[state].Add(new ByteEdge(edge.First, edge.Last, states[edge.Target]));
        }

        return state;
    }
}
