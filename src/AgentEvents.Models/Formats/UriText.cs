using System.Buffers;
using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary>The character classes of RFC 3986 (URI), RFC 3987 (IRI) and RFC 6570 (URI Template).</summary>
internal static class UriText
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    public static SearchValues<byte> RegName { get; } = Set(Unreserved + SubDelimiters);

    public static SearchValues<byte> UserInfo { get; } = Set(Unreserved + SubDelimiters + ":");

    public static SearchValues<byte> Path { get; } = Set(Unreserved + SubDelimiters + ":@/");

    public static SearchValues<byte> Query { get; } = Set(Unreserved + SubDelimiters + ":@/?");

    public static SearchValues<byte> Scheme { get; } = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <summary>Whether a text has nothing but allowed ASCII, percent-encoded bytes and, where asked, the further characters of IRIs.</summary>
    public static bool IsMadeOf(ReadOnlySpan<byte> text, SearchValues<byte> allowed, bool isIri, bool allowsPrivateUse = false)
    {
        for (int at = text.IndexOfAnyExcept(allowed); at >= 0; at = text.IndexOfAnyExcept(allowed))
        {
            text = text[at..];
            int length = IsPercentEncoded(text) ? 3 : isIri ? LengthOfIriCharacter(text, allowsPrivateUse) : 0;
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    /// <summary>Whether a text starts with <c>%</c> and two hexadecimal digits.</summary>
    public static bool IsPercentEncoded(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]);

    /// <summary>The length in bytes of the <c>ucschar</c> or <c>iprivate</c> that a text starts with, or 0.</summary>
    public static int LengthOfIriCharacter(ReadOnlySpan<byte> text, bool allowsPrivateUse)
    {
        bool isRune = Rune.DecodeFromUtf8(text, out Rune rune, out int length) == OperationStatus.Done;
        return isRune && (IsUcsChar(rune.Value) || (allowsPrivateUse && IsPrivate(rune.Value))) ? length : 0;
    }

    private static bool IsUcsChar(int value) => value switch
    {
        < 0xA0 => false,
        <= 0xD7FF => true,
        < 0x10000 => value is (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),
        < 0xE1000 and >= 0xE0000 => false,
        _ => value < 0xF0000 && (value & 0xFFFF) <= 0xFFFD,
    };

    private static bool IsPrivate(int value) => value is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);

    private static SearchValues<byte> Set(string characters) => SearchValues.Create(Encoding.ASCII.GetBytes(characters));
}
