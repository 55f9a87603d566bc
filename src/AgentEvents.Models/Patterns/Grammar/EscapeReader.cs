namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>Reads what follows a backslash, by the grammar of Unicode mode: an escape that means nothing is a fault, not a letter.</summary>
internal static class EscapeReader
{
    private const int MaxCodePoint = 0x10FFFF;

    /// <summary>Reads an escape that stands for a set (<c>\d \p{L}</c> and the like); false when the cursor is at none, or at a fault.</summary>
    public static bool TryReadSet(ref PatternCursor cursor, out NamedSet set)
    {
        set = new NamedSet(cursor.Peek());
        switch (set.Sign)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                cursor.Position++;
                return true;
            case 'p' or 'P':
                set = set with { Property = ReadProperty(ref cursor) };
                return set.Property is not null;
            default:
                return false;
        }
    }

    /// <summary>Reads an escape that stands for one code point, or fails.</summary>
    public static int ReadCharacter(ref PatternCursor cursor, bool inClass, bool allowsIdentityEscapes)
    {
        var start = cursor.Position - 1;
        if (cursor.AtEnd)
        {
            cursor.Fail(PatternFault.BareBackslash, start);
            return 0;
        }

        var codePoint = cursor.EatCodePoint();
        switch (codePoint)
        {
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'b' when inClass: return '\b';
            case '-' when inClass: return '-';
            case '0' when cursor.Peek() is not (>= '0' and <= '9'): return 0;
            case 'c': return ReadControl(ref cursor, start);
            case 'x': return ReadHex(ref cursor, 2, start);
            case 'u': return ReadUnicode(ref cursor, start);
        }

        if (!IsSyntaxCharacter(codePoint) && (!allowsIdentityEscapes || IsAsciiLetterOrDigit(codePoint)))
        {
            cursor.Fail(PatternFault.UnknownEscape, start);
        }

        return codePoint;
    }

    /// <summary>Reads the part behind <c>\u</c>: four digits, two of those that make a surrogate pair, or digits in braces.</summary>
    public static int ReadUnicode(ref PatternCursor cursor, int start)
    {
        if (cursor.TryEat('{'))
        {
            return ReadBraced(ref cursor, start);
        }

        var unit = ReadHex(ref cursor, 4, start);
        if (unit is >= 0xD800 and <= 0xDBFF && cursor.Peek() == '\\' && cursor.Peek(1) == 'u'
            && TryParseHex(cursor, cursor.Position + 2, 4, out var low) && low is >= 0xDC00 and <= 0xDFFF)
        {
            cursor.Position += 6;
            return char.ConvertToUtf32((char)unit, (char)low);
        }

        return unit;
    }

    private static int ReadControl(ref PatternCursor cursor, int start)
    {
        var letter = cursor.Peek();
        if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            cursor.Fail(PatternFault.BadControl, start);
            return 0;
        }

        cursor.Position++;
        return letter & 0x1F;
    }

    private static int ReadBraced(ref PatternCursor cursor, int start)
    {
        var value = 0;
        var first = cursor.Position;
        while (TryParseHex(cursor, cursor.Position, 1, out var digit))
        {
            value = (value << 4) | digit;
            if (value > MaxCodePoint)
            {
                cursor.Fail(PatternFault.TooHighCodePoint, start);
                return 0;
            }

            cursor.Position++;
        }

        if (cursor.Position == first || !cursor.TryEat('}'))
        {
            cursor.Fail(PatternFault.BadCodePoint, start);
        }

        return value;
    }

    private static int ReadHex(ref PatternCursor cursor, int digits, int start)
    {
        if (!TryParseHex(cursor, cursor.Position, digits, out var value))
        {
            cursor.Fail(PatternFault.BadHex, start);
            return 0;
        }

        cursor.Position += digits;
        return value;
    }

    private static string? ReadProperty(ref PatternCursor cursor)
    {
        var start = cursor.Position - 1;
        cursor.Position++;
        var length = cursor.TryEat('{') ? cursor.Text.Slice(cursor.Position).IndexOf('}') : -1;
        if (length < 0)
        {
            cursor.Fail(PatternFault.BadProperty, start);
            return null;
        }

        var property = UnicodePropertyNames.Find(cursor.Text.Slice(cursor.Position, length));
        cursor.Position += length + 1;
        if (property is null)
        {
            cursor.Fail(PatternFault.UnknownProperty, start);
        }

        return property;
    }

    // One digit at a time, because the parsers of .NET take signs, blanks and NULs.
    private static bool TryParseHex(in PatternCursor cursor, int position, int digits, out int value)
    {
        value = 0;
        for (var i = position; i < position + digits; i++)
        {
            var unit = i < cursor.Text.Length ? cursor.Text[i] : '\0';
            var digit = unit switch
            {
                >= '0' and <= '9' => unit - '0',
                >= 'a' and <= 'f' => unit - 'a' + 10,
                >= 'A' and <= 'F' => unit - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        return true;
    }

    private static bool IsSyntaxCharacter(int codePoint) => codePoint is
        '^' or '$' or '\\' or '.' or '*' or '+' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/';

    private static bool IsAsciiLetterOrDigit(int codePoint) => codePoint is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
