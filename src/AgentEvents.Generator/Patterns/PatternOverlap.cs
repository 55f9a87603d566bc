namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Whether some text matches two patterns at once: both automata are walked together, and the first pair of states that accepts decides.
/// </summary>
internal static class PatternOverlap
{
    // Pairs of states. Two patterns of people have some hundred; more than this is not worth the compiler's time.
    private const int MaxPairs = 200_000;

    /// <summary>False if no text matches both. True also where that cannot be found out: patterns without an automaton.</summary>
    public static bool IsPossible(string one, string other)
    {
        if (AutomatonOf(one) is not { } left || AutomatonOf(other) is not { } right)
        {
            return true;
        }

        var columns = Enumerable.Range(0, 256).Select(value => (Left: left.ColumnOfByte[value], Right: right.ColumnOfByte[value]));
        var samples = columns.Distinct().ToArray();
        var seen = new HashSet<(int, int)> { (left.Start, right.Start) };
        var open = new Queue<(int Left, int Right)>(seen);
        while (open.Count > 0 && seen.Count <= MaxPairs)
        {
            var state = open.Dequeue();
            if (left.Accepts[state.Left] && right.Accepts[state.Right])
            {
                return true;
            }

            foreach (var sample in samples)
            {
                var next = (Left: left.Rows[state.Left][sample.Left], Right: right.Rows[state.Right][sample.Right]);
                if (next.Left != Dfa.Reject && next.Right != Dfa.Reject && seen.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return open.Count > 0;
    }

    /// <summary>
    /// The automaton of a pattern; null if it has none. Whether the dialect lets identity escapes through was asked when the schema was read.
    /// </summary>
    public static Dfa? AutomatonOf(string pattern) =>
        EcmaPatternReader.Read(pattern, allowsIdentityEscapes: true).Root is { } root && Nfa.Build(PatternSimplifier.Simplify(root)) is { } nfa
            ? SubsetConstruction.Run(nfa)
            : null;
}
