namespace AgentEvents.Models.Formats;

/// <summary>The formats <c>ipv4</c> (RFC 2673, section 3.2) and <c>ipv6</c> (RFC 4291, section 2.2).</summary>
public static class IpAddress
{
    private const int Groups = 8;

    /// <summary>Whether a text is an IPv4 address: four decimal numbers from 0 to 255, none with a leading zero.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsIPv4(ReadOnlySpan<byte> utf8)
    {
        for (int octets = 1; octets < 4; octets++)
        {
            int dot = utf8.IndexOf((byte)'.');
            if (dot < 0 || !IsOctet(utf8[..dot]))
            {
                return false;
            }

            utf8 = utf8[(dot + 1)..];
        }

        return IsOctet(utf8);
    }

    /// <summary>Whether a text is an IPv6 address, without brackets, zone and prefix length; the end may be written as IPv4.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsIPv6(ReadOnlySpan<byte> utf8)
    {
        int gap = utf8.IndexOf("::"u8);
        if (gap < 0)
        {
            return TryCountGroups(utf8, mayEndInIPv4: true, out int all) && all == Groups;
        }

        // "::" stands for at least one group; a second one leaves an empty group behind, which is none.
        ReadOnlySpan<byte> head = utf8[..gap];
        ReadOnlySpan<byte> tail = utf8[(gap + 2)..];
        int before = 0;
        int after = 0;
        return (head.IsEmpty || TryCountGroups(head, mayEndInIPv4: false, out before))
            && (tail.IsEmpty || TryCountGroups(tail, mayEndInIPv4: true, out after))
            && before + after < Groups;
    }

    private static bool IsOctet(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        int value = 0;
        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            value = (value * 10) + digit - '0';
        }

        return value <= 255;
    }

    private static bool TryCountGroups(ReadOnlySpan<byte> text, bool mayEndInIPv4, out int groups)
    {
        for (groups = 0; groups < Groups; groups++)
        {
            int colon = text.IndexOf((byte)':');
            ReadOnlySpan<byte> group = colon < 0 ? text : text[..colon];
            if (!IsGroup(group))
            {
                groups += 2;
                return colon < 0 && mayEndInIPv4 && IsIPv4(group);
            }

            if (colon < 0)
            {
                groups++;
                return true;
            }

            text = text[(colon + 1)..];
        }

        return false;
    }

    private static bool IsGroup(ReadOnlySpan<byte> text)
    {
        foreach (byte digit in text)
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return text.Length is >= 1 and <= 4;
    }
}
