using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Json;

namespace AgentEvents.Models;

/// <content>Reading and writing RFC 3339.</content>
public readonly partial struct Timestamp
    : ISpanParsable<Timestamp>, IUtf8SpanParsable<Timestamp>, ISpanFormattable, IUtf8SpanFormattable, IJsonText<Timestamp>
{
    /// <summary>The length in characters of the longest text that is written: <c>9999-12-31T23:59:60.999999999Z</c>.</summary>
    public const int MaxLength = 30;

    // Longer texts can be legal only by zeros after the ninth fractional digit; this much of that is enough for anybody.
    private const int LongestText = 256;

    /// <summary>Reads an RFC 3339 <c>date-time</c>, in UTF-8, without allocating.</summary>
    /// <remarks>
    /// Any offset, <c>T</c> and <c>Z</c> in either case, any number of fractional digits. Refused rather than rounded: digits other than 0 after the
    /// ninth. Refused because the range is that of year 0001 to 9999 in UTC: <c>0001-01-01T00:00:00+01:00</c>. A leap second must be
    /// <c>23:59:60</c> once in UTC.
    /// </remarks>
    /// <param name="utf8Text">The text.</param>
    /// <param name="result">The instant, or <c>default</c>.</param>
    /// <returns>Whether the text is an instant that can be kept without loss.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Timestamp result)
    {
        if (!Rfc3339Instant.TryRead(utf8Text, out Rfc3339Instant instant) || !instant.IsExact || !instant.IsInRange)
        {
            result = default;
            return false;
        }

        result = new Timestamp(instant.UnixSeconds, instant.Nanoseconds + (instant.IsLeapSecond ? NanosPerSecond : 0));
        return true;
    }

    /// <summary>Reads an RFC 3339 <c>date-time</c>; see <see cref="TryParse(ReadOnlySpan{byte}, out Timestamp)"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The instant, or <c>default</c>.</param>
    /// <returns>Whether the text is an instant that can be kept without loss.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Timestamp result)
    {
        result = default;
        if (text.Length > LongestText)
        {
            return false;
        }

        Span<byte> utf8 = stackalloc byte[LongestText];
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
            {
                return false;
            }

            utf8[i] = (byte)text[i];
        }

        return TryParse(utf8[..text.Length], out result);
    }

    /// <summary>Reads an RFC 3339 <c>date-time</c>; see <see cref="TryParse(ReadOnlySpan{byte}, out Timestamp)"/>.</summary>
    /// <param name="text">The text; null is no instant.</param>
    /// <param name="result">The instant, or <c>default</c>.</param>
    /// <returns>Whether the text is an instant that can be kept without loss.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Timestamp result) => TryParse(text.AsSpan(), out result);

    /// <summary>Reads an RFC 3339 <c>date-time</c>; see <see cref="TryParse(ReadOnlySpan{byte}, out Timestamp)"/>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="FormatException">The text is none, or cannot be kept without loss; the message does not quote it.</exception>
    public static Timestamp Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Timestamp result) ? result : throw NotATimestamp();
    }

    /// <summary>The instant in UTC, with 0, 3, 6 or 9 fractional digits: as few as lose nothing.</summary>
    /// <returns>For example <c>2024-02-29T12:00:00.045123456Z</c>.</returns>
    public override string ToString()
    {
        Span<char> text = stackalloc char[MaxLength];
        Write(text, out int length);
        return new string(text[..length]);
    }

    /// <summary>Writes the instant in UTC, in UTF-8, with 0, 3, 6 or 9 fractional digits: as few as lose nothing.</summary>
    /// <param name="utf8Destination">Receives the text; <see cref="MaxLength"/> bytes always suffice.</param>
    /// <param name="bytesWritten">How many bytes were written.</param>
    /// <returns>False when the destination is too short.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        if (utf8Destination.Length >= Length)
        {
            Write(utf8Destination, out bytesWritten);
            return true;
        }

        bytesWritten = 0;
        return false;
    }

    /// <summary>Writes the instant in UTC with 0, 3, 6 or 9 fractional digits: as few as lose nothing.</summary>
    /// <param name="destination">Receives the text; <see cref="MaxLength"/> characters always suffice.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <returns>False when the destination is too short.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        if (destination.Length >= Length)
        {
            Write(destination, out charsWritten);
            return true;
        }

        charsWritten = 0;
        return false;
    }

    static bool IUtf8SpanParsable<Timestamp>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Timestamp result) =>
        TryParse(utf8Text, out result);

    static Timestamp IUtf8SpanParsable<Timestamp>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        TryParse(utf8Text, out Timestamp result) ? result : throw NotATimestamp();

    static Timestamp IJsonText<Timestamp>.FromText(ReadOnlySpan<byte> utf8) => TryParse(utf8, out Timestamp result) ? result : throw NotATimestamp();

    static bool ISpanParsable<Timestamp>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Timestamp result) => TryParse(s, out result);

    static Timestamp ISpanParsable<Timestamp>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, out Timestamp result) ? result : throw NotATimestamp();

    static bool IParsable<Timestamp>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Timestamp result) =>
        TryParse(s, out result);

    static Timestamp IParsable<Timestamp>.Parse(string s, IFormatProvider? provider) => Parse(s);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        RefuseFormat(format);
        return ToString();
    }

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        RefuseFormat(format);
        return TryFormat(destination, out charsWritten);
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        RefuseFormat(format);
        return TryFormat(utf8Destination, out bytesWritten);
    }

    private static FormatException NotATimestamp() =>
        new("The text is not an RFC 3339 date-time with a zone, within years 0001 to 9999 and with at most nine fractional digits that count.");

    // There is one way to write an instant; a format that silently did nothing would be a trap.
    private static void RefuseFormat(ReadOnlySpan<char> format)
    {
        if (format.Length > 1 || (format.Length == 1 && format[0] is not ('O' or 'o' or 'G' or 'g')))
        {
            throw new FormatException("A Timestamp has one form; give no format.");
        }
    }
}
