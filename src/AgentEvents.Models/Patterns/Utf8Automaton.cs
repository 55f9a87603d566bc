using System.ComponentModel;

namespace AgentEvents.Models.Patterns;

/// <summary>Walks a table over the bytes of a string, in linear time whatever the pattern and the input. Generated pattern checks call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Utf8Automaton
{
    /// <summary>Whether an automaton accepts a string.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="columns">The column of each of the 256 byte values.</param>
    /// <param name="transitions">
    /// The next state, by state plus column. A state is the offset of its row; row 0 never accepts, row 1 always does.
    /// </param>
    /// <param name="stride">The length of a row.</param>
    /// <param name="start">The first state.</param>
    /// <param name="firstAccepting">The lowest state that accepts at the end of the input, beside row 1.</param>
    /// <returns>Whether the string matches.</returns>
    public static bool IsMatch(
        ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> columns, ReadOnlySpan<ushort> transitions, int stride, int start, int firstAccepting)
    {
        var state = start;
        if (columns.Length < 256)
        {
            return false;
        }

        // Behind this slice the JIT knows that a byte cannot leave the columns.
        columns = columns.Slice(0, 256);
        foreach (var value in utf8)
        {
            state = transitions[state + columns[value]];
            if (state <= stride)
            {
                return state != 0;
            }
        }

        return state >= firstAccepting;
    }
}
