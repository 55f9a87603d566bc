namespace AgentEvents.Generator.Patterns;

/// <summary>A deterministic automaton: state 0 can never match, state 1 always will.</summary>
internal sealed class Dfa(byte[] columnOfByte, int columns)
{
    public const int Reject = 0;
    public const int Accept = 1;

    public byte[] ColumnOfByte { get; } = columnOfByte;

    public int Columns { get; } = columns;

    /// <summary>The next state, by state and column.</summary>
    public List<int[]> Rows { get; } = [new int[columns], [.. Enumerable.Repeat(Accept, columns)]];

    /// <summary>Whether a state accepts when the input ends there.</summary>
    public List<bool> Accepts { get; } = [false, true];

    public int Start { get; set; }

    /// <summary>The automaton that accepts what this one does not. Only the two sinks change places.</summary>
    public Dfa Complement()
    {
        var complement = new Dfa(ColumnOfByte, Columns) { Start = Opposite(Start) };
        for (var state = 2; state < Rows.Count; state++)
        {
            complement.Rows.Add([.. Rows[state].Select(Opposite)]);
            complement.Accepts.Add(!Accepts[state]);
        }

        return complement;
    }

    /// <summary>What stands for a state in the complement.</summary>
    public static int Opposite(int state) => state switch
    {
        Reject => Accept,
        Accept => Reject,
        _ => state,
    };
}
