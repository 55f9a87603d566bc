namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Reads a bracketed class, from behind its opening bracket to behind its closing one.</summary>
internal static class ClassReader
{
    public static void Read<TBuilder>(ref PatternCursor cursor, TBuilder builder, bool allowsIdentityEscapes)
        where TBuilder : IPatternBuilder
    {
        var start = cursor.Position - 1;
        builder.OpenClass(cursor.TryEat('^'));
        while (!cursor.IsFaulted && !cursor.TryEat(']'))
        {
            if (cursor.AtEnd)
            {
                cursor.Fail(PatternFault.UnclosedClass, start);
            }
            else
            {
                ReadMember(ref cursor, builder, allowsIdentityEscapes);
            }
        }

        builder.CloseClass();
    }

    private static void ReadMember<TBuilder>(ref PatternCursor cursor, TBuilder builder, bool allowsIdentityEscapes)
        where TBuilder : IPatternBuilder
    {
        var start = cursor.Position;
        var first = ReadAtom(ref cursor, builder, allowsIdentityEscapes);
        var last = first;
        // A hyphen before the closing bracket stands for itself.
        if (!cursor.IsFaulted && cursor.Peek() == '-' && cursor.Peek(1) != ']')
        {
            cursor.Position++;
            last = ReadAtom(ref cursor, builder, allowsIdentityEscapes);
            if (first is null || last is null)
            {
                cursor.Fail(PatternFault.SetInRange, start);
            }
            else if (first > last)
            {
                cursor.Fail(PatternFault.ReversedRange, start);
            }
        }

        if (!cursor.IsFaulted && first is not null && last is not null)
        {
            builder.ClassRange(first.Value, last.Value);
        }
    }

    /// <summary>Reads one code point; for an escape that is a set of its own, hands the set on and returns null.</summary>
    private static int? ReadAtom<TBuilder>(ref PatternCursor cursor, TBuilder builder, bool allowsIdentityEscapes)
        where TBuilder : IPatternBuilder
    {
        if (cursor.AtEnd)
        {
            cursor.Fail(PatternFault.UnclosedClass, cursor.Position);
            return null;
        }

        if (!cursor.TryEat('\\'))
        {
            return cursor.EatCodePoint();
        }

        if (EscapeReader.TryReadSet(ref cursor, out var set))
        {
            builder.ClassSet(set);
            return null;
        }

        return cursor.IsFaulted ? null : EscapeReader.ReadCharacter(ref cursor, inClass: true, allowsIdentityEscapes);
    }
}
