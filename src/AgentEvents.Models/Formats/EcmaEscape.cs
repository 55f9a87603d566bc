using System.Buffers;
using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary>The escapes of ECMA-262 patterns in Unicode mode that stand for a character or a class of characters.</summary>
internal static class EcmaEscape
{
    /// <summary>What <c>codePoint</c> is for an escape that stands for a class, such as <c>\d</c>.</summary>
    public const int ClassOfCharacters = -1;

    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Reads the escape that starts at the position, backslash included.</summary>
    public static bool TryRead(ReadOnlySpan<byte> pattern, ref int position, bool inClass, out int codePoint)
    {
        codePoint = ClassOfCharacters;
        ReadOnlySpan<byte> rest = pattern[Math.Min(position + 1, pattern.Length)..];
        byte first = rest.IsEmpty ? (byte)0 : rest[0];
        position += 2;
        switch (first)
        {
            case (byte)'d' or (byte)'D' or (byte)'s' or (byte)'S' or (byte)'w' or (byte)'W':
                return true;
            case (byte)'p' or (byte)'P':
                return TryReadProperty(rest[1..], ref position);
            case (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' or (byte)'v':
                codePoint = first switch { (byte)'f' => '\f', (byte)'n' => '\n', (byte)'r' => '\r', (byte)'t' => '\t', _ => '\v' };
                return true;
            case (byte)'c':
                position++;
                codePoint = rest.Length > 1 ? rest[1] & 0x1F : 0;
                return rest.Length > 1 && char.IsAsciiLetter((char)rest[1]);
            case (byte)'0':
                codePoint = 0;
                return rest.Length < 2 || !char.IsAsciiDigit((char)rest[1]);
            case (byte)'x':
                position += 2;
                return TryReadHex(rest[1..], 2, out codePoint);
            case (byte)'u':
                return TryReadUnicode(rest[1..], ref position, out codePoint);
            case (byte)'b' or (byte)'-':
                codePoint = first == 'b' ? '\b' : '-';
                return inClass;
            default:
                // Only what means something needs or bears a backslash; "\a" is an error, not an a.
                codePoint = first;
                return "^$\\.*+?()[]{}|/"u8.Contains(first);
        }
    }

    private static bool TryReadUnicode(ReadOnlySpan<byte> rest, ref int position, out int codePoint)
    {
        if (!rest.IsEmpty && rest[0] == '{')
        {
            int end = rest.IndexOf((byte)'}');
            position += end + 1;
            ReadOnlySpan<byte> digits = end < 0 ? default : rest[1..end].TrimStart((byte)'0');
            codePoint = 0;
            return end > 1 && (digits.IsEmpty || TryReadHex(digits, digits.Length, out codePoint)) && codePoint <= 0x10FFFF;
        }

        position += 4;
        if (!TryReadHex(rest, 4, out codePoint))
        {
            return false;
        }

        // Two escapes that are the halves of one character count as that character.
        if (char.IsHighSurrogate((char)codePoint) && rest[4..].StartsWith("\\u"u8)
            && TryReadHex(rest[6..], 4, out int low) && char.IsLowSurrogate((char)low))
        {
            position += 6;
            codePoint = char.ConvertToUtf32((char)codePoint, (char)low);
        }

        return true;
    }

    private static bool TryReadHex(ReadOnlySpan<byte> text, int length, out int value)
    {
        value = 0;
        return text.Length >= length && length <= 6
            && !text[..length].ContainsAnyExcept(HexDigits) // .NET's own parser passes over NULs behind a number
            && int.TryParse(text[..length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    // "{Name}" or "{Name=Value}"
    private static bool TryReadProperty(ReadOnlySpan<byte> rest, ref int position)
    {
        int end = rest.IndexOf((byte)'}');
        if (end < 2 || rest[0] != '{')
        {
            return false;
        }

        position += end + 1;
        ReadOnlySpan<byte> content = rest[1..end];
        int equals = content.IndexOf((byte)'=');
        if (content.Length > UnicodePropertyNames.MaxLength)
        {
            return false;
        }

        string name = Encoding.UTF8.GetString(equals < 0 ? content : content[..equals]);
        return UnicodePropertyNames.Find(name, equals < 0 ? null : Encoding.UTF8.GetString(content[(equals + 1)..])) is not null;
    }
}
