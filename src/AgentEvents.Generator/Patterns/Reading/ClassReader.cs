namespace AgentEvents.Generator.Patterns;

/// <summary>Reads a bracketed class, from behind its opening bracket to behind its closing one.</summary>
internal sealed class ClassReader(PatternCursor cursor, EscapeReader escapes)
{
    // Sets that the class at hand has already: a hostile one repeats large ones thousands of times.
    private readonly HashSet<CodePointSet> _sets = [];

    public CodePointSet? Read()
    {
        var start = cursor.Position - 1;
        var negative = cursor.TryEat('^');
        var ranges = new List<CodePointRange>();
        _sets.Clear();
        while (!cursor.TryEat(']'))
        {
            if (cursor.AtEnd)
            {
                cursor.Fail("this character class is not closed: add a closing bracket, or write \\[ for the character", start);
            }
            else
            {
                ReadMember(ranges);
            }

            if (cursor.Error is not null)
            {
                return null;
            }
        }

        var set = CodePointSet.From(ranges);
        return negative ? set.Complement() : set;
    }

    private void ReadMember(List<CodePointRange> ranges)
    {
        var start = cursor.Position;
        var first = ReadAtom(ranges);
        // A hyphen before the closing bracket stands for itself.
        if (cursor.Error is not null || cursor.Peek() != '-' || cursor.Peek(1) == ']')
        {
            Add(ranges, first, first);
            return;
        }

        cursor.Position++;
        var last = ReadAtom(ranges);
        if (first is null || last is null)
        {
            cursor.Fail("a class escape cannot be the end of a range: write \\- for a hyphen, or put the hyphen last", start);
        }
        else if (first > last)
        {
            cursor.Fail("this range runs backwards: swap its ends, or write \\- for a hyphen", start);
        }

        Add(ranges, first, last);
    }

    /// <summary>Reads one code point; for an escape that is a set of its own, adds the set and returns null.</summary>
    private int? ReadAtom(List<CodePointRange> ranges)
    {
        if (cursor.AtEnd)
        {
            cursor.Fail("this character class is not closed: add a closing bracket, or write \\[ for the character", cursor.Position);
            return null;
        }

        if (!cursor.TryEat('\\'))
        {
            return cursor.EatCodePoint();
        }

        var set = escapes.ReadClassEscape();
        if (set is null)
        {
            return cursor.Error is null ? escapes.ReadCharacterEscape(inClass: true) : null;
        }

        if (_sets.Add(set))
        {
            ranges.AddRange(set.Ranges);
        }

        return null;
    }

    private static void Add(List<CodePointRange> ranges, int? first, int? last)
    {
        if (first <= last)
        {
            ranges.Add(new CodePointRange(first.Value, last.Value));
        }
    }
}
