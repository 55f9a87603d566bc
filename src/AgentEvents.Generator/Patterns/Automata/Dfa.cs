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
}
