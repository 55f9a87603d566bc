using System.Buffers;
using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary>The formats <c>email</c> (RFC 5321, section 4.1.2, <c>Mailbox</c>) and <c>idn-email</c> (RFC 6531).</summary>
public static class EmailAddress
{
    private const int MaxLocalBytes = 64;
    private const int MaxDomainBytes = 255;

    private static readonly SearchValues<byte> AtomCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~"u8);

    /// <summary>Whether a text is one mailbox in ASCII: a local part of at most 64 bytes, <c>@</c>, a domain or an address in brackets.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsEmail(ReadOnlySpan<byte> utf8) => IsMailbox(utf8, isInternational: false);

    /// <summary>Whether a text is one mailbox whose local part and domain may be any Unicode text, in any normal form.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsIdnEmail(ReadOnlySpan<byte> utf8) => IsMailbox(utf8, isInternational: true);

    private static bool IsMailbox(ReadOnlySpan<byte> text, bool isInternational)
    {
        // A domain holds no '@', a quoted local part may.
        int at = text.LastIndexOf((byte)'@');
        if (at is < 1 or > MaxLocalBytes || (isInternational && !System.Text.Unicode.Utf8.IsValid(text)))
        {
            return false;
        }

        ReadOnlySpan<byte> local = text[..at];
        ReadOnlySpan<byte> domain = text[(at + 1)..];
        return (local[0] == '"' ? IsQuoted(local, isInternational) : IsDotString(local, isInternational)) && IsDomain(domain, isInternational);
    }

    private static bool IsDotString(ReadOnlySpan<byte> text, bool isInternational)
    {
        bool mayDot = false;
        foreach (byte c in text)
        {
            bool isDot = c == '.';
            if (isDot ? !mayDot : !AtomCharacters.Contains(c) && !(isInternational && c >= 0x80))
            {
                return false;
            }

            mayDot = !isDot;
        }

        return mayDot;
    }

    private static bool IsQuoted(ReadOnlySpan<byte> text, bool isInternational)
    {
        if (text.Length < 2 || text[^1] != '"')
        {
            return false;
        }

        text = text[1..^1];
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = text[i] == '\\';
            i += isPair ? 1 : 0;
            if (i == text.Length || (text[i] == '"' && !isPair))
            {
                return false;
            }

            bool isPrintable = text[i] is >= 0x20 and < 0x7F;
            if (!isPrintable && !(isInternational && !isPair && text[i] >= 0x80))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<byte> text, bool isInternational)
    {
        if (text.Length is 0 or > MaxDomainBytes)
        {
            return false;
        }

        if (text[0] == '[')
        {
            return text[^1] == ']' && IsAddressLiteral(text[1..^1]);
        }

        for (int dot = text.IndexOf((byte)'.'); dot >= 0; dot = text.IndexOf((byte)'.'))
        {
            if (!IsSubdomain(text[..dot], isInternational))
            {
                return false;
            }

            text = text[(dot + 1)..];
        }

        return IsSubdomain(text, isInternational);
    }

    private static bool IsSubdomain(ReadOnlySpan<byte> label, bool isInternational)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (byte c in label)
        {
            if (c != '-' && !char.IsAsciiLetterOrDigit((char)c) && !(isInternational && c >= 0x80))
            {
                return false;
            }
        }

        // A label of DNS has at most 63 octets; one in Unicode is longer or shorter in its ASCII form, which RFC 6531 leaves to the resolver.
        return isInternational || label.Length <= Hostname.MaxLabelLength;
    }

    private static bool IsAddressLiteral(ReadOnlySpan<byte> text)
    {
        const int tagLength = 5;
        return text.Length > tagLength && Ascii.EqualsIgnoreCase(text[..tagLength], "IPv6:"u8)
            ? IpAddress.IsIPv6(text[tagLength..])
            : IpAddress.IsIPv4(text);
    }
}
