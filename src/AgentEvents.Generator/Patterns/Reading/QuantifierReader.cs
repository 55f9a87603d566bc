namespace AgentEvents.Generator.Patterns;

/// <summary>Reads the quantifier behind a term, if there is one.</summary>
internal sealed class QuantifierReader(PatternCursor cursor)
{
    /// <summary>The highest count that a quantifier may name. ECMA-262 has no limit; a machine has.</summary>
    public const int MaxCount = 1_000_000;

    private const string NoQuantifier = "this brace begins no quantifier: write one such as {2}, {2,} or {2,3}, or \\{ for the character";

    public static bool StartsAt(PatternCursor cursor) => cursor.Peek() is '*' or '+' or '?' or '{';

    /// <summary>Wraps <paramref name="term"/> in the quantifier at the cursor.</summary>
    public PatternNode? Read(PatternNode term)
    {
        if (!StartsAt(cursor))
        {
            return term;
        }

        var start = cursor.Position;
        int min;
        int? max;
        switch (cursor.Peek())
        {
            case '*': (min, max) = (0, null); break;
            case '+': (min, max) = (1, null); break;
            case '?': (min, max) = (0, 1); break;
            default: return ReadBraces(term, start);
        }

        cursor.Position++;
        return new PatternNode.Repeat(term, min, max, Lazy: cursor.TryEat('?'));
    }

    private PatternNode.Repeat? ReadBraces(PatternNode term, int start)
    {
        cursor.Position++;
        var min = ReadCount(start);
        int? max = min;
        if (cursor.TryEat(','))
        {
            max = cursor.Peek() == '}' ? null : ReadCount(start);
            if (max < min)
            {
                cursor.Fail("the upper count of this quantifier is below the lower one: swap them", start);
            }
        }

        if (!cursor.TryEat('}'))
        {
            cursor.Fail(NoQuantifier, start);
        }

        return cursor.Error is null ? new PatternNode.Repeat(term, min, max, Lazy: cursor.TryEat('?')) : null;
    }

    private int ReadCount(int start)
    {
        var count = 0;
        var first = cursor.Position;
        while (cursor.Peek() is >= '0' and <= '9')
        {
            count = (count * 10) + (cursor.Peek() - '0');
            cursor.Position++;
            if (count > MaxCount)
            {
                cursor.Fail("repetition counts above 1,000,000 are not supported: leave the upper count out, as in {2,}, or write maxLength", start);
                return 0;
            }
        }

        if (cursor.Position == first)
        {
            cursor.Fail(NoQuantifier, start);
        }

        return count;
    }
}
