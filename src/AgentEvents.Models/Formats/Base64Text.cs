using System.Buffers;

namespace AgentEvents.Models.Formats;

/// <summary>The format <c>byte</c> of OpenAPI 3.0 and <c>contentEncoding: base64</c> (RFC 4648, section 4).</summary>
public static class Base64Text
{
    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Whether a text is base64 with its padding and without line breaks; bits that padding leaves over may be anything.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms; the empty text does.</returns>
    public static bool IsByte(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length % 4 != 0)
        {
            return false;
        }

        int padding = utf8.EndsWith("=="u8) ? 2 : utf8.EndsWith("="u8) ? 1 : 0;
        return utf8[..^padding].IndexOfAnyExcept(Alphabet) < 0;
    }
}
