namespace AgentEvents.Generator.Patterns;

/// <summary>Lays a deterministic automaton out as the table that the runtime walks.</summary>
internal static class AutomatonLayout
{
    private const int MaxStates = 512;
    private const int MaxCells = 32_768;

    public static AutomatonTable? Create(Dfa dfa)
    {
        if (Minimisation.Blocks(dfa, out var count) is not { } blocks || count > MaxStates)
        {
            return null;
        }

        var samples = new int[count];
        for (var state = blocks.Length - 1; state >= 0; state--)
        {
            samples[blocks[state]] = state;
        }

        // Sinks first, then states that do not accept, then those that do: the runtime tells them apart by comparing.
        var order = Enumerable.Range(2, count - 2).OrderBy(block => dfa.Accepts[samples[block]] ? 1 : 0).ToList();
        order.InsertRange(0, [Dfa.Reject, Dfa.Accept]);
        var row = new int[count];
        for (var i = 0; i < count; i++)
        {
            row[order[i]] = i;
        }

        var columns = MergeColumns(dfa, blocks, samples, out var columnSamples);
        var stride = columnSamples.Count;
        if (count * stride > MaxCells)
        {
            return null;
        }

        var cells = new ushort[count * stride];
        for (var i = 0; i < count; i++)
        {
            for (var column = 0; column < stride; column++)
            {
                cells[(i * stride) + column] = (ushort)(row[blocks[dfa.Rows[samples[order[i]]][columnSamples[column]]]] * stride);
            }
        }

        var accepting = order.Skip(2).TakeWhile(block => !dfa.Accepts[samples[block]]).Count() + 2;
        var start = row[blocks[dfa.Start]] * stride;
        return new AutomatonTable(EquatableArray<byte>.Own(columns), EquatableArray<ushort>.Own(cells), stride, start, accepting * stride);
    }

    // Once states are merged, more bytes look alike than before.
    private static byte[] MergeColumns(Dfa dfa, int[] blocks, int[] samples, out List<int> columnSamples)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var merged = new int[dfa.Columns];
        columnSamples = [];
        for (var column = 0; column < dfa.Columns; column++)
        {
            var key = new string([.. samples.Select(state => (char)blocks[dfa.Rows[state][column]])]);
            if (!known.TryGetValue(key, out merged[column]))
            {
                merged[column] = known.Count;
                known.Add(key, merged[column]);
                columnSamples.Add(column);
            }
        }

        return [.. dfa.ColumnOfByte.Select(column => (byte)merged[column])];
    }
}
