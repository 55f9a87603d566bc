using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>
/// Finds a text in a list that is known when code is generated: names of members, strings of an <c>enum</c>. The list is data of the assembly, so
/// that a long one costs neither a method that is as long nor the time to compile it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextTable
{
    /// <summary>The index of a text in the list, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="texts">All texts, one behind the other.</param>
    /// <param name="ends">Where each of them ends.</param>
    /// <param name="slots">By hash, the index of a text plus one, or 0 where there is none; a text whose slot is taken is in the next one that was
    /// free. There are two to the power of something, and some are free.</param>
    public static int Find(ReadOnlySpan<byte> text, ReadOnlySpan<byte> texts, ReadOnlySpan<int> ends, ReadOnlySpan<int> slots)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)TextHash.Of(text) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            var start = index == 0 ? 0 : ends[index - 1];
            if (texts[start..ends[index]].SequenceEqual(text))
            {
                return index;
            }
        }

        return -1;
    }
}
