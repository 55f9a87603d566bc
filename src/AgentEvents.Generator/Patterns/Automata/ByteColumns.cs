namespace AgentEvents.Generator.Patterns;

/// <summary>Bytes that no edge of an automaton tells apart share a column of its table.</summary>
internal sealed class ByteColumns
{
    private static readonly CodePointSet Word = EcmaClasses.Word;

    public ByteColumns(Nfa nfa)
    {
        var begins = new bool[257];
        foreach (var edges in nfa.Bytes)
        {
            foreach (var edge in edges)
            {
                begins[edge.First] = true;
                begins[edge.Last + 1] = true;
            }
        }

        foreach (var ahead in nfa.Aheads)
        {
            for (var value = 1; value < 256; value++)
            {
                begins[value] |= ahead.Dfa.ColumnOfByte[value] != ahead.Dfa.ColumnOfByte[value - 1];
            }
        }

        if (nfa.HasWordBoundary)
        {
            foreach (var range in Word.Ranges)
            {
                begins[range.First] = true;
                begins[range.Last + 1] = true;
            }
        }

        var samples = new List<byte>();
        for (var value = 0; value < 256; value++)
        {
            if (value == 0 || begins[value])
            {
                samples.Add((byte)value);
            }

            OfByte[value] = (byte)(samples.Count - 1);
        }

        Samples = samples;
    }

    /// <summary>The column of each byte value.</summary>
    public byte[] OfByte { get; } = new byte[256];

    /// <summary>One byte of each column.</summary>
    public IReadOnlyList<byte> Samples { get; }

    /// <summary>Whether a byte is a word character; bytes of longer characters are not.</summary>
    public static bool IsWord(byte value) => Word.Contains(value);
}
