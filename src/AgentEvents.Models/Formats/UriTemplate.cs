using System.Buffers;

namespace AgentEvents.Models.Formats;

/// <summary>The format <c>uri-template</c> (RFC 6570, section 2).</summary>
public static class UriTemplate
{
    private const int MaxPrefixDigits = 4;

    private static readonly SearchValues<byte> Operators = SearchValues.Create("+#./;?&=,!@|"u8);
    private static readonly SearchValues<byte> VariableCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>
    /// Whether a text is a URI Template, with operators and modifiers of any level. Reserved operators (<c>=,!@|</c>) are grammar too.
    /// </summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsUriTemplate(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            int length = utf8[0] == '{' ? ExpressionLength(utf8) : LiteralLength(utf8);
            if (length == 0)
            {
                return false;
            }

            utf8 = utf8[length..];
        }

        return true;
    }

    private static int LiteralLength(ReadOnlySpan<byte> text)
    {
        if (text[0] == '%')
        {
            return UriText.IsPercentEncoded(text) ? 3 : 0;
        }

        if (text[0] >= 0x80)
        {
            return UriText.LengthOfIriCharacter(text, allowsPrivateUse: true);
        }

        // The RFC's own list also leaves out the apostrophe, which is held to be an oversight: RFC 3986 allows it in every part of a URI.
        return text[0] is > 0x20 and < 0x7F && !"\"<>\\^`|}"u8.Contains(text[0]) ? 1 : 0;
    }

    private static int ExpressionLength(ReadOnlySpan<byte> text)
    {
        int end = text.IndexOf((byte)'}');
        if (end < 2)
        {
            return 0;
        }

        ReadOnlySpan<byte> variables = Operators.Contains(text[1]) ? text[2..end] : text[1..end];
        while (true)
        {
            int comma = variables.IndexOf((byte)',');
            if (!IsVariable(comma < 0 ? variables : variables[..comma]))
            {
                return 0;
            }

            if (comma < 0)
            {
                return end + 1;
            }

            variables = variables[(comma + 1)..];
        }
    }

    private static bool IsVariable(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon >= 0)
        {
            return IsPrefixLength(text[(colon + 1)..]) && IsName(text[..colon]);
        }

        return IsName(!text.IsEmpty && text[^1] == '*' ? text[..^1] : text);
    }

    private static bool IsPrefixLength(ReadOnlySpan<byte> text) =>
        text.Length is >= 1 and <= MaxPrefixDigits && text[0] != '0' && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    // Characters in groups that single dots separate.
    private static bool IsName(ReadOnlySpan<byte> text)
    {
        bool mayDot = false;
        while (!text.IsEmpty)
        {
            bool isDot = text[0] == '.';
            int length = isDot || VariableCharacters.Contains(text[0]) ? 1 : UriText.IsPercentEncoded(text) ? 3 : 0;
            if (length == 0 || (isDot && !mayDot))
            {
                return false;
            }

            mayDot = !isDot;
            text = text[length..];
        }

        return mayDot;
    }
}
