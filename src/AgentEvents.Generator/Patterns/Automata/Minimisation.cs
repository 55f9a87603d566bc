namespace AgentEvents.Generator.Patterns;

/// <summary>Merges states that no input tells apart (Moore's partition refinement), then lays the table out.</summary>
internal static class Minimisation
{
    /// <summary>Bounds the time of the refinement, in table cells looked at.</summary>
    private const long MaxWork = 20_000_000;

    /// <summary>Maps each state to its block, blocks of the two sinks first; null when it takes too long.</summary>
    public static int[]? Blocks(Dfa dfa, out int count)
    {
        var blocks = new int[dfa.Rows.Count];
        for (var state = 0; state < blocks.Length; state++)
        {
            blocks[state] = dfa.Accepts[state] ? 1 : 0;
        }

        count = 2;
        var work = 0L;
        var key = new char[dfa.Columns + 1];
        while (true)
        {
            work += (long)blocks.Length * dfa.Columns;
            if (work > MaxWork)
            {
                return null;
            }

            var known = new Dictionary<string, int>(StringComparer.Ordinal);
            var refined = new int[blocks.Length];
            for (var state = 0; state < blocks.Length; state++)
            {
                key[0] = (char)blocks[state];
                for (var column = 0; column < dfa.Columns; column++)
                {
                    key[column + 1] = (char)blocks[dfa.Rows[state][column]];
                }

                var text = new string(key);
                if (!known.TryGetValue(text, out refined[state]))
                {
                    refined[state] = known.Count;
                    known.Add(text, refined[state]);
                }
            }

            // The sinks are states 0 and 1 and hence keep blocks 0 and 1.
            blocks = refined;
            if (known.Count == count)
            {
                return blocks;
            }

            count = known.Count;
        }
    }
}
