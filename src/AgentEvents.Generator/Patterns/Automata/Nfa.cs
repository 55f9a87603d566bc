namespace AgentEvents.Generator.Patterns;

/// <summary>
/// A non-deterministic automaton over bytes that searches for a pattern: it may begin anywhere, and once at <see cref="Accept"/> the rest is free.
/// </summary>
internal sealed class Nfa
{
    public const int Accept = 0;

    /// <summary>More states than this never give a table of a sensible size.</summary>
    private const int MaxStates = 12_000;

    private readonly Dictionary<CodePointSet, Utf8Trie> _tries = [];

    private Nfa()
    {
    }

    public List<List<FreeEdge>> Free { get; } = [];

    public List<List<ByteEdge>> Bytes { get; } = [];

    public int Start { get; private set; }

    public bool HasWordBoundary { get; private set; }

    private bool IsFull => Free.Count > MaxStates;

    /// <summary>Null when the pattern is not regular or too large.</summary>
    public static Nfa? Build(PatternNode simplified)
    {
        var facts = PatternFacts.Of(simplified);
        if (facts.HasLook || facts.HasBackReference)
        {
            return null;
        }

        var nfa = new Nfa { HasWordBoundary = facts.HasWordBoundary };
        nfa.AddState();
        var body = nfa.Add(simplified, Accept);
        nfa.Start = nfa.AddSearch(body);
        return nfa.IsFull ? null : nfa;
    }

    private int AddState()
    {
        Free.Add([]);
        Bytes.Add([]);
        return Free.Count - 1;
    }

    /// <summary>Adds the way to a later beginning.</summary>
    private int AddSearch(int body)
    {
        var search = AddState();
        Free[search].Add(new FreeEdge(body, null));
        if (HasWordBoundary)
        {
            // By whole characters: \B must not hold between the bytes of one.
            Free[search].Add(new FreeEdge(AddAtom(EcmaClasses.Scalars, search), null));
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
                    Free[fork].Add(new FreeEdge(Add(alternative, next), null));
                }

                return fork;
            case PatternNode.Repeat repeat:
                return AddRepeat(repeat, next);
            case PatternNode.Anchor anchor:
                var gate = AddState();
                Free[gate].Add(new FreeEdge(next, anchor.Kind));
                return gate;
            default:
                return next;
        }
    }

    private int AddRepeat(PatternNode.Repeat repeat, int next)
    {
        if (repeat.Max is null)
        {
            var loop = AddState();
            Free[loop].Add(new FreeEdge(Add(repeat.Body, loop), null));
            Free[loop].Add(new FreeEdge(next, null));
            next = loop;
        }

        var end = next;
        for (var i = repeat.Max ?? repeat.Min; i > repeat.Min && !IsFull; i--)
        {
            var option = AddState();
            Free[option].Add(new FreeEdge(Add(repeat.Body, next), null));
            Free[option].Add(new FreeEdge(end, null));
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
