namespace AgentEvents.Models.Formats;

/// <summary>The format <c>uuid</c> (RFC 4122, section 3).</summary>
public static class Uuid
{
    private const int Length = 36;

    /// <summary>Whether a text is a UUID of any version and variant, in either case: 8-4-4-4-12 hexadecimal digits.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsUuid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            bool isHyphen = i is 8 or 13 or 18 or 23;
            if (isHyphen ? utf8[i] != '-' : !char.IsAsciiHexDigit((char)utf8[i]))
            {
                return false;
            }
        }

        return true;
    }
}
