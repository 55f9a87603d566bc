namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Reads the quantifier behind a term, if there is one.</summary>
internal static class QuantifierReader
{
    /// <summary>Whether a quantifier begins at the cursor.</summary>
    public static bool StartsAt(in PatternCursor cursor) => cursor.Peek() is '*' or '+' or '?' or '{';

    /// <summary>Reads the quantifier at the cursor.</summary>
    /// <param name="cursor">The place in the pattern.</param>
    /// <param name="maxCount">The highest count that may be named.</param>
    /// <param name="min">The lower count.</param>
    /// <param name="max">The upper count; null for no limit.</param>
    /// <param name="lazy">Whether a question mark follows.</param>
    public static bool TryRead(ref PatternCursor cursor, int maxCount, out int min, out int? max, out bool lazy)
    {
        (min, max, lazy) = (0, null, false);
        if (!StartsAt(cursor))
        {
            return false;
        }

        var start = cursor.Position;
        switch (cursor.Text[cursor.Position++])
        {
            case '*': break;
            case '+': min = 1; break;
            case '?': max = 1; break;
            default: (min, max) = ReadBraces(ref cursor, maxCount, start); break;
        }

        lazy = !cursor.IsFaulted && cursor.TryEat('?');
        return !cursor.IsFaulted;
    }

    private static (int Min, int? Max) ReadBraces(ref PatternCursor cursor, int maxCount, int start)
    {
        var lower = ReadDigits(ref cursor, start);
        var min = Value(ref cursor, lower, maxCount, start);
        int? max = min;
        if (cursor.TryEat(','))
        {
            max = null;
            if (cursor.Peek() != '}')
            {
                var upper = ReadDigits(ref cursor, start);
                max = Value(ref cursor, upper, maxCount, start);
                if (Compare(upper, lower) < 0)
                {
                    cursor.Fail(PatternFault.ReversedCounts, start);
                }
            }
        }

        if (!cursor.TryEat('}'))
        {
            cursor.Fail(PatternFault.NoQuantifier, start);
        }

        return (min, max);
    }

    // Without leading zeros, so that the longer of two numbers is the higher one.
    private static ReadOnlySpan<char> ReadDigits(ref PatternCursor cursor, int start)
    {
        var first = cursor.Position;
        while (cursor.Peek() is >= '0' and <= '9')
        {
            cursor.Position++;
        }

        if (cursor.Position == first)
        {
            cursor.Fail(PatternFault.NoQuantifier, start);
        }

        return cursor.Text.Slice(first, cursor.Position - first).TrimStart('0');
    }

    // A number may have any number of digits. Above the highest that an int holds, it is that one.
    private static int Value(ref PatternCursor cursor, scoped ReadOnlySpan<char> digits, int maxCount, int start)
    {
        var value = 0L;
        foreach (var digit in digits)
        {
            value = Math.Min((value * 10) + (digit - '0'), int.MaxValue);
        }

        if (value > maxCount)
        {
            cursor.Fail(PatternFault.TooHighCount, start);
        }

        return (int)value;
    }

    private static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
