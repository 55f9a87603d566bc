using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Makes an automaton deterministic. Anchors are decided on the way: a state knows what stood before it, and edges that need no byte are followed
/// only once the next byte, or the end, is known. Look-behinds run beside it from the start. A way that passes a look-ahead takes it along until it
/// holds, and ends where it does not.
/// </summary>
internal sealed class SubsetConstruction
{
    private const int MaxStates = 2_048;

    /// <summary>Bounds the time that one pattern may cost the compiler, in edges looked at; some hundred milliseconds.</summary>
    private const long MaxWork = 8_000_000;

    /// <summary>The same for the body of a look-ahead, of which a pattern may have several.</summary>
    private const long MaxWorkOfLook = 500_000;

    /// <summary>More look-aheads than this that are open at once never give a table of a sensible size.</summary>
    private const int MaxOpenLooks = 32;

    private static readonly bool[] BehindsFirst = [true, false];

    private readonly Nfa _nfa;
    private readonly ByteColumns _columns;
    private readonly Dfa _dfa;
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Queue<(int State, int[] Core, Before Before)> _open = new();
    private readonly NfaThreads _threads;
    private int[] _mark;
    private int _round;
    private long _work;

    private SubsetConstruction(Nfa nfa)
    {
        _nfa = nfa;
        _columns = new ByteColumns(nfa);
        _dfa = new Dfa(_columns.OfByte, _columns.Samples.Count);
        _threads = new NfaThreads(nfa.Free.Count);
        _mark = new int[nfa.Free.Count];
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
        int[] core = [nfa.Start, .. nfa.Behinds.Select(static behind => behind.Start)];
        Array.Sort(core);
        construction._dfa.Start = construction.StateOf(core, Before.Nothing);
        return construction.ExpandAll(MaxWork) ? construction._dfa : null;
    }

    /// <summary>The same for the body of a look-ahead, which may begin anywhere.</summary>
    public static LookAhead? RunAhead(Nfa body)
    {
        var construction = new SubsetConstruction(body);
        int[] starts = [.. new[] { Before.Nothing, Before.Word, Before.Other }.Select(before => construction.StateOf([body.Start], before))];
        return construction.ExpandAll(MaxWorkOfLook) ? new LookAhead(construction._dfa, starts) : null;
    }

    private bool ExpandAll(long maxWork)
    {
        while (_open.Count > 0)
        {
            var (state, core, before) = _open.Dequeue();
            Expand(state, core, before);
            if (_dfa.Rows.Count > MaxStates || _work > maxWork || _threads.Count > char.MaxValue)
            {
                return false;
            }
        }

        return true;
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
            var state = _threads.StateOf(source);
            _work += _nfa.Bytes[state].Count;
            if (MoveLooks(source, value) is not { } looks)
            {
                continue;
            }

            if (state == Nfa.Accept)
            {
                TryAdd(targets, _threads.Of(state, looks));
            }

            foreach (var edge in _nfa.Bytes[state])
            {
                if (edge.First <= value && value <= edge.Last)
                {
                    TryAdd(targets, _threads.Of(edge.Target, looks));
                }
            }
        }

        targets.Sort();
        return StateOf([.. targets], before);
    }

    /// <summary>The look-aheads of a way that are still open behind a byte; null when one of them does not hold.</summary>
    private EquatableArray<LookPosition>? MoveLooks(int thread, byte value)
    {
        var looks = _threads.LooksOf(thread);
        if (looks.IsEmpty)
        {
            return looks;
        }

        EquatableArray<LookPosition>? moved = EquatableArray<LookPosition>.Empty;
        _work += 8L * looks.Count * looks.Count;
        foreach (var (look, state) in looks)
        {
            var dfa = _nfa.Aheads[look].Dfa;
            moved = With(moved.Value, look, dfa.Rows[state][dfa.ColumnOfByte[value]]);
            if (moved is null)
            {
                return null;
            }
        }

        return moved;
    }

    /// <summary>Adds an open look-ahead in order; one that holds whatever comes is none, and one that cannot hold makes null.</summary>
    private EquatableArray<LookPosition>? With(EquatableArray<LookPosition> looks, int look, int state)
    {
        var added = new LookPosition(look, state);
        _work += looks.Count > MaxOpenLooks ? MaxWork : 8;
        return state switch
        {
            Dfa.Reject => null,
            Dfa.Accept => looks,
            _ when looks.Contains(added) => looks,
            _ => looks.Append(added).OrderBy(static one => one.Look).ThenBy(static one => one.State).ToEquatableArray(),
        };
    }

    private bool TryAdd(List<int> threads, int thread)
    {
        if (thread >= _mark.Length)
        {
            Array.Resize(ref _mark, Math.Max(thread + 1, 2 * _mark.Length));
        }

        if (_mark[thread] == _round)
        {
            return false;
        }

        _mark[thread] = _round;
        threads.Add(thread);
        return true;
    }

    private int StateOf(int[] core, Before before)
    {
        // What is left of a search that cannot succeed any more is look-behinds that nobody asks.
        if (core.All(thread => _nfa.IsBehind(_threads.StateOf(thread))))
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
        var reached = new List<int>(core.Length);
        var followed = 0;

        // Look-behinds first: whether they hold here decides what else is reached.
        foreach (var isBehind in BehindsFirst)
        {
            foreach (var thread in core.Where(thread => _nfa.IsBehind(_threads.StateOf(thread)) == isBehind))
            {
                TryAdd(reached, thread);
            }

            for (; followed < reached.Count; followed++)
            {
                if (IsAccepting(reached[followed], next))
                {
                    return null;
                }

                Follow(reached, reached[followed], before, next);
            }
        }

        return reached;
    }

    private void Follow(List<int> reached, int thread, Before before, Next next)
    {
        foreach (var edge in _nfa.Free[_threads.StateOf(thread)])
        {
            _work++;
            if (!Holds(edge.Anchor, before, next))
            {
                continue;
            }

            EquatableArray<LookPosition>? looks = _threads.LooksOf(thread);
            if (edge.Look is { Behind: true } behind)
            {
                looks = (_mark[_nfa.Behinds[behind.Number].Holds] == _round) == behind.Negative ? null : looks;
            }
            else if (edge.Look is { } ahead)
            {
                looks = With(looks.Value, ahead.Number, _nfa.Aheads[ahead.Number].Starts[(int)before]);
            }

            if (looks is not null)
            {
                TryAdd(reached, _threads.Of(edge.Target, looks.Value));
            }
        }
    }

    // At the end of the text a look-ahead has seen all that it gets.
    private bool IsAccepting(int thread, Next next) => _threads.StateOf(thread) == Nfa.Accept
        && (thread == Nfa.Accept || (next == Next.End && _threads.LooksOf(thread).All(look => _nfa.Aheads[look.Look].Dfa.Accepts[look.State])));

    private static bool Holds(AnchorKind? anchor, Before before, Next next) => anchor switch
    {
        AnchorKind.Start => before == Before.Nothing,
        AnchorKind.End => next == Next.End,
        AnchorKind.WordBoundary => (before == Before.Word) != (next == Next.Word),
        AnchorKind.NotWordBoundary => (before == Before.Word) == (next == Next.Word),
        _ => true,
    };
}
