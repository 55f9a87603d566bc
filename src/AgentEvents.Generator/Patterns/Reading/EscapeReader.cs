using System.Globalization;

namespace AgentEvents.Generator.Patterns;

/// <summary>Reads what follows a backslash, by the grammar of Unicode mode: an escape that means nothing is an error, not a letter.</summary>
/// <param name="cursor">The place in the pattern.</param>
/// <param name="allowsIdentityEscapes">
/// Whether a character that is neither a letter nor a digit of ASCII may be escaped without need. A letter never may: <c>\Z</c> is the end of the
/// text in some languages and a Z in others, and whoever wrote it meant the former.
/// </param>
internal sealed class EscapeReader(PatternCursor cursor, bool allowsIdentityEscapes)
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    /// <summary>Reads an escape that stands for a set (<c>\d \p{L}</c> and the like); null when the cursor is not at one, or when it failed.</summary>
    public CodePointSet? ReadClassEscape()
    {
        var set = cursor.Peek() switch
        {
            'd' => EcmaClasses.Digit,
            'D' => EcmaClasses.Digit.Complement(),
            'w' => EcmaClasses.Word,
            'W' => EcmaClasses.Word.Complement(),
            's' => EcmaClasses.Space,
            'S' => EcmaClasses.Space.Complement(),
            _ => null,
        };
        if (set is not null)
        {
            cursor.Position++;
            return set;
        }

        return cursor.Peek() is 'p' or 'P' ? ReadProperty() : null;
    }

    /// <summary>Reads an escape that stands for one code point, or fails.</summary>
    public int ReadCharacterEscape(bool inClass)
    {
        var start = cursor.Position - 1;
        if (cursor.AtEnd)
        {
            return Fail("a pattern cannot end with a backslash: write \\\\ for the character", start);
        }

        var unit = cursor.Peek();
        cursor.Position++;
        switch (unit)
        {
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case 'b' when inClass: return '\b';
            case '-' when inClass: return '-';
            case '0' when !IsDigit(cursor.Peek()): return 0;
            case 'c': return ReadControl(start);
            case 'x': return ReadHex(2, start);
            case 'u': return ReadUnicode(start);
            default:
                cursor.Position--;
                var codePoint = cursor.EatCodePoint();
                return SyntaxCharacters.IndexOf(unit) >= 0 || (allowsIdentityEscapes && !IsAsciiLetterOrDigit(unit))
                    ? codePoint
                    : Fail(EscapeAdvice.For(cursor.Text.Substring(start + 1, cursor.Position - start - 1)), start);
        }
    }

    private int ReadControl(int start)
    {
        var letter = cursor.Peek();
        if (letter is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
        {
            return Fail("\\c must be followed by a letter: write \\cJ, for example, or \\\\c for a backslash and a c", start);
        }

        cursor.Position++;
        return letter & 0x1F;
    }

    /// <summary>Reads the part behind <c>\u</c>: four digits, two of those that make a surrogate pair, or digits in braces.</summary>
    public int ReadUnicode(int start)
    {
        if (cursor.TryEat('{'))
        {
            return ReadBraced(start);
        }

        var unit = ReadHex(4, start);
        if (unit is >= 0xD800 and <= 0xDBFF && cursor.Peek() == '\\' && cursor.Peek(1) == 'u' && TryParseHex(cursor.Position + 2, 4, out var low)
            && low is >= 0xDC00 and <= 0xDFFF)
        {
            cursor.Position += 6;
            return char.ConvertToUtf32((char)unit, (char)low);
        }

        return unit;
    }

    private int ReadBraced(int start)
    {
        var value = 0;
        var digits = 0;
        while (TryParseHex(cursor.Position, 1, out var digit))
        {
            value = (value << 4) | digit;
            if (value > CodePointSet.MaxCodePoint)
            {
                return Fail("a code point cannot lie above 10FFFF: write fewer digits", start);
            }

            cursor.Position++;
            digits++;
        }

        return digits > 0 && cursor.TryEat('}')
            ? value
            : Fail("\\u{ must be followed by hexadecimal digits and a closing brace: write \\u{1F600}, for example", start);
    }

    private int ReadHex(int digits, int start)
    {
        if (!TryParseHex(cursor.Position, digits, out var value))
        {
            return Fail($"this escape needs {digits} hexadecimal digits: write {(digits == 2 ? "\\x41" : "\\u0041")}, for example", start);
        }

        cursor.Position += digits;
        return value;
    }

    private CodePointSet? ReadProperty()
    {
        var start = cursor.Position - 1;
        var negative = cursor.Peek() == 'P';
        cursor.Position++;
        var close = cursor.Peek() == '{' ? cursor.Text.IndexOf('}', cursor.Position) : -1;
        if (close < 0)
        {
            cursor.Fail("\\p must be followed by the name of a property in braces: write \\p{L}, for example", start);
            return null;
        }

        var body = cursor.Text.Substring(cursor.Position + 1, close - cursor.Position - 1);
        cursor.Position = close + 1;
        var equals = body.IndexOf('=');
        var set = equals < 0
            ? UnicodeProperties.Find(body, null, out var advice)
            : UnicodeProperties.Find(body.Substring(0, equals), body.Substring(equals + 1), out advice);
        if (set is null)
        {
            cursor.Fail($"\\p{{{(body.Length > 64 ? body.Substring(0, 64) + "…" : body)}}} {advice}", start);
            return null;
        }

        return negative ? set.Complement() : set;
    }

    private bool TryParseHex(int position, int digits, out int value)
    {
        value = 0;
        if (position + digits > cursor.Text.Length)
        {
            return false;
        }

        for (var i = 0; i < digits; i++)
        {
            // One digit at a time, because int.TryParse would take signs and blanks.
            if (!IsHex(cursor.Text[position + i]))
            {
                return false;
            }
        }

        return int.TryParse(cursor.Text.Substring(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private int Fail(string message, int offset)
    {
        cursor.Fail(message, offset);
        return 0;
    }

    private static bool IsDigit(char unit) => unit is >= '0' and <= '9';

    private static bool IsAsciiLetterOrDigit(char unit) => IsDigit(unit) || unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHex(char unit) => unit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
