namespace AgentEvents.Models.Formats;

/// <summary>The formats <c>json-pointer</c> (RFC 6901, section 5) and <c>relative-json-pointer</c>.</summary>
public static class JsonPointer
{
    /// <summary>Whether a text is a JSON Pointer in its string form, not as a URI fragment.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsJsonPointer(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty && utf8[0] != '/')
        {
            return false;
        }

        for (int tilde = utf8.IndexOf((byte)'~'); tilde >= 0; tilde = utf8.IndexOf((byte)'~'))
        {
            utf8 = utf8[(tilde + 1)..];
            if (utf8.IsEmpty || utf8[0] is not ((byte)'0' or (byte)'1'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is a relative JSON Pointer: how many levels up, then a pointer or <c>#</c>.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsRelativeJsonPointer(ReadOnlySpan<byte> utf8)
    {
        int digits = utf8.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? utf8.Length : digits;
        if (digits == 0 || (digits > 1 && utf8[0] == '0'))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8[digits..];
        return rest.SequenceEqual("#"u8) || IsJsonPointer(rest);
    }

    /// <summary>A name as a reference token, with the slash in front.</summary>
    internal static string Token(string name) => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The names that the reference tokens of a pointer stand for.</summary>
    internal static IEnumerable<string> Names(string pointer) =>
        pointer.Split('/').Skip(1).Select(token => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
}
