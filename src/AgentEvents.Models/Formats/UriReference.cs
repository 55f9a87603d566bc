namespace AgentEvents.Models.Formats;

/// <summary>
/// The formats <c>uri</c>, <c>uri-reference</c> (RFC 3986), <c>iri</c>, <c>iri-reference</c> (RFC 3987): grammar only, no scheme's own rules.
/// </summary>
public static class UriReference
{
    /// <summary>Whether a text is a URI, which has a scheme.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsUri(ReadOnlySpan<byte> utf8) => IsReference(utf8, isIri: false, needsScheme: true);

    /// <summary>Whether a text is a URI or a relative reference; the empty text is one.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsUriReference(ReadOnlySpan<byte> utf8) => IsReference(utf8, isIri: false, needsScheme: false);

    /// <summary>Whether a text is an IRI, which has a scheme.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsIri(ReadOnlySpan<byte> utf8) => IsReference(utf8, isIri: true, needsScheme: true);

    /// <summary>Whether a text is an IRI or a relative reference; the empty text is one.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsIriReference(ReadOnlySpan<byte> utf8) => IsReference(utf8, isIri: true, needsScheme: false);

    private static bool IsReference(ReadOnlySpan<byte> text, bool isIri, bool needsScheme)
    {
        if (TryCut(ref text, (byte)'#', out ReadOnlySpan<byte> fragment) && !UriText.IsMadeOf(fragment, UriText.Query, isIri))
        {
            return false;
        }

        if (TryCut(ref text, (byte)'?', out ReadOnlySpan<byte> query) && !UriText.IsMadeOf(query, UriText.Query, isIri, allowsPrivateUse: isIri))
        {
            return false;
        }

        // A colon in the first segment always ends a scheme: a relative path has to start "./" to hold one.
        int mark = text.IndexOfAny((byte)':', (byte)'/');
        bool hasScheme = mark >= 0 && text[mark] == ':';
        if (hasScheme ? !IsScheme(text[..mark]) : needsScheme)
        {
            return false;
        }

        return IsHierarchy(hasScheme ? text[(mark + 1)..] : text, isIri);
    }

    private static bool IsScheme(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && char.IsAsciiLetter((char)text[0]) && text.IndexOfAnyExcept(UriText.Scheme) < 0;

    // "//" authority path-abempty, or a path.
    private static bool IsHierarchy(ReadOnlySpan<byte> text, bool isIri)
    {
        if (!text.StartsWith("//"u8))
        {
            return UriText.IsMadeOf(text, UriText.Path, isIri);
        }

        text = text[2..];
        int slash = text.IndexOf((byte)'/');
        ReadOnlySpan<byte> authority = slash < 0 ? text : text[..slash];
        ReadOnlySpan<byte> path = slash < 0 ? default : text[slash..];
        return IsAuthority(authority, isIri) && UriText.IsMadeOf(path, UriText.Path, isIri);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text, bool isIri)
    {
        int at = text.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!UriText.IsMadeOf(text[..at], UriText.UserInfo, isIri))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        bool isLiteral = !text.IsEmpty && text[0] == '[';
        int hostEnd = isLiteral ? text.IndexOf((byte)']') + 1 : text.IndexOf((byte)':');
        hostEnd = hostEnd < 0 ? text.Length : hostEnd;
        ReadOnlySpan<byte> host = text[..hostEnd];
        ReadOnlySpan<byte> port = text[hostEnd..];
        return (isLiteral ? IsIPLiteral(host) : UriText.IsMadeOf(host, UriText.RegName, isIri)) && IsPort(port);
    }

    private static bool IsPort(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (text[0] == ':' && text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0);

    private static bool IsIPLiteral(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return false;
        }

        text = text[1..^1];
        return IpAddress.IsIPv6(text) || IsIPvFuture(text);
    }

    private static bool IsIPvFuture(ReadOnlySpan<byte> text)
    {
        int dot = text.IndexOf((byte)'.');
        if (dot < 2 || (text[0] | 0x20) != 'v' || dot + 1 == text.Length)
        {
            return false;
        }

        foreach (byte digit in text[1..dot])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return text[(dot + 1)..].IndexOfAnyExcept(UriText.UserInfo) < 0;
    }

    // Takes off what follows the first mark.
    private static bool TryCut(ref ReadOnlySpan<byte> text, byte mark, out ReadOnlySpan<byte> tail)
    {
        int at = text.IndexOf(mark);
        tail = at < 0 ? default : text[(at + 1)..];
        text = at < 0 ? text : text[..at];
        return at >= 0;
    }
}
