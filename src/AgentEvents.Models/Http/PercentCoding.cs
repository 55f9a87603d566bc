using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace AgentEvents.Models.Http;

/// <summary>Percent-encoding of UTF-8 (RFC 3986, section 2).</summary>
internal static class PercentCoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> Query = SearchValues.Create(Unreserved);

    // A plus is itself in a path, and phone numbers are printed with it; in a query many read it as a space.
    private static readonly SearchValues<char> Path = SearchValues.Create(Unreserved + "+");

    /// <summary>Writes a text into a path segment.</summary>
    public static void AppendPath(ref DefaultInterpolatedStringHandler target, string text) => Append(ref target, text, Path);

    /// <summary>Writes a name or a value into a query.</summary>
    public static void AppendQuery(ref DefaultInterpolatedStringHandler target, string text) => Append(ref target, text, Query);

    /// <summary>Reads what stands in a path segment or, with <paramref name="plusIsSpace"/>, in a query.</summary>
    /// <param name="encoded">ASCII, with nothing but complete percent-encoded bytes.</param>
    /// <param name="plusIsSpace">Whether a plus is a space, as HTML forms write it.</param>
    /// <param name="text">The text; null if the bytes are no UTF-8.</param>
    public static bool TryDecode(ReadOnlySpan<byte> encoded, bool plusIsSpace, [NotNullWhen(true)] out string? text)
    {
        var utf8 = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == (byte)'%')
            {
                utf8[length++] = (byte)((HexDigit(encoded[i + 1]) << 4) | HexDigit(encoded[i + 2]));
                i += 2;
            }
            else
            {
                utf8[length++] = plusIsSpace && encoded[i] == (byte)'+' ? (byte)' ' : encoded[i];
            }
        }

        text = Utf8.IsValid(utf8.AsSpan(0, length)) ? Encoding.UTF8.GetString(utf8, 0, length) : null;
        return text is not null;
    }

    private static void Append(ref DefaultInterpolatedStringHandler target, string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            target.AppendLiteral(text);
            return;
        }

        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (kept.Contains((char)b))
            {
                target.AppendFormatted((char)b);
            }
            else
            {
                target.AppendLiteral("%");
                target.AppendFormatted(b, "X2");
            }
        }
    }

    private static int HexDigit(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
