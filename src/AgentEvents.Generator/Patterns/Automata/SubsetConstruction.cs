using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Makes an automaton deterministic. Anchors are decided on the way: a state knows what stood before it, and edges that need no byte are followed
/// only once the next byte, or the end, is known.
/// </summary>
internal sealed class SubsetConstruction
{
    private const int MaxStates = 2_048;

    /// <summary>Bounds the time that one pattern may cost the compiler, in edges looked at; some hundred milliseconds.</summary>
    private const long MaxWork = 8_000_000;

    private readonly Nfa _nfa;
    private readonly ByteColumns _columns;
    private readonly Dfa _dfa;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Queue<(int State, int[] Core, Before Before)> _open = new();
    private readonly int[] _mark;
    private int _round;
    private long _work;

    private SubsetConstruction(Nfa nfa)
    {
        _nfa = nfa;
        _columns = new ByteColumns(nfa);
        _dfa = new Dfa(_columns.OfByte, _columns.Samples.Count);
        _mark = new int[nfa.Free.Count];
    }

    private enum Before
    {
        Nothing,
        Word,
        Other,
    }

    private enum Next
    {
        End,
        Word,
        Other,
    }

    /// <summary>Null when the result would be too large or take too long.</summary>
    public static Dfa? Run(Nfa nfa)
    {
        var construction = new SubsetConstruction(nfa);
        construction._dfa.Start = construction.StateOf([nfa.Start], Before.Nothing);
        while (construction._open.Count > 0)
        {
            var (state, core, before) = construction._open.Dequeue();
            construction.Expand(state, core, before);
            if (construction._dfa.Rows.Count > MaxStates || construction._work > MaxWork)
            {
                return null;
            }
        }

        return construction._dfa;
    }

    private void Expand(int state, int[] core, Before before)
    {
        _dfa.Accepts[state] = Close(core, before, Next.End) is null;
        var onWord = Close(core, before, Next.Word);
        var onOther = _nfa.HasWordBoundary ? Close(core, before, Next.Other) : onWord;
        for (var column = 0; column < _dfa.Columns; column++)
        {
            var sample = _columns.Samples[column];
            var isWord = _nfa.HasWordBoundary && ByteColumns.IsWord(sample);
            var closure = isWord ? onWord : onOther;
            _dfa.Rows[state][column] = closure is null ? Dfa.Accept : Move(closure, sample, isWord ? Before.Word : Before.Other);
        }
    }

    private int Move(List<int> closure, byte value, Before before)
    {
        _round++;
        var targets = new List<int>();
        foreach (var source in closure)
        {
            _work += _nfa.Bytes[source].Count;
            foreach (var edge in _nfa.Bytes[source])
            {
                if (edge.First <= value && value <= edge.Last && _mark[edge.Target] != _round)
                {
                    _mark[edge.Target] = _round;
                    targets.Add(edge.Target);
                }
            }
        }

        targets.Sort();
        return StateOf([.. targets], before);
    }

    private int StateOf(int[] core, Before before)
    {
        if (core.Length == 0)
        {
            return Dfa.Reject;
        }

        var key = new char[core.Length + 1];
        key[0] = (char)before;
        for (var i = 0; i < core.Length; i++)
        {
            key[i + 1] = (char)core[i];
        }

        var text = new string(key);
        if (!_known.TryGetValue(text, out var state))
        {
            state = _dfa.Rows.Count;
            _dfa.Rows.Add(new int[_dfa.Columns]);
            _dfa.Accepts.Add(false);
            _known.Add(text, state);
            _open.Enqueue((state, core, before));
        }

        return state;
    }

    /// <summary>All states that are reached without a byte; null when the accepting one is among them.</summary>
    private List<int>? Close(int[] core, Before before, Next next)
    {
        _round++;
        var reached = new List<int>(core);
        foreach (var state in core)
        {
            _mark[state] = _round;
        }

        for (var i = 0; i < reached.Count; i++)
        {
            if (reached[i] == Nfa.Accept)
            {
                return null;
            }

            foreach (var edge in _nfa.Free[reached[i]])
            {
                _work++;
                if (_mark[edge.Target] != _round && Holds(edge.Anchor, before, next))
                {
                    _mark[edge.Target] = _round;
                    reached.Add(edge.Target);
                }
            }
        }

        return reached;
    }

    private static bool Holds(AnchorKind? anchor, Before before, Next next) => anchor switch
    {
        AnchorKind.Start => before == Before.Nothing,
        AnchorKind.End => next == Next.End,
        AnchorKind.WordBoundary => (before == Before.Word) != (next == Next.Word),
        AnchorKind.NotWordBoundary => (before == Before.Word) == (next == Next.Word),
        _ => true,
    };
}
