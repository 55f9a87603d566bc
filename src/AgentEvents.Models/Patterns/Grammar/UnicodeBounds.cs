namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>A set of code points as its bounds: the first of each range and the first behind it, in order.</summary>
internal static class UnicodeBounds
{
    private const int BitsOfCharacter = 5;

    /// <summary>
    /// Reads what <c>tools/unicode</c> writes: bounds as differences; a character holds five bits and, in its sixth, whether more follow.
    /// </summary>
    public static int[] Decode(string text)
    {
        var bounds = new List<int>();
        var (bound, difference, shift) = (0, 0, 0);
        foreach (var unit in text)
        {
            var bits = unit - '0';
            difference |= (bits & ((1 << BitsOfCharacter) - 1)) << shift;
            shift += BitsOfCharacter;
            if (bits >> BitsOfCharacter == 0)
            {
                bound += difference;
                (difference, shift) = (0, 0);
                bounds.Add(bound);
            }
        }

        return [.. bounds];
    }

    /// <summary>Whether a code point lies within one of the ranges.</summary>
    public static bool Contains(int[] bounds, int codePoint)
    {
        var index = Array.BinarySearch(bounds, codePoint);
        // Behind an odd number of bounds a range is open; a bound that is met counts as passed.
        return ((index >= 0 ? index + 1 : ~index) & 1) == 1;
    }
}
