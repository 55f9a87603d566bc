using System.Text;

namespace AgentEvents.Models.Json;

/// <summary>The escapes of JSON strings (RFC 8259 section 7).</summary>
internal static class JsonEscape
{
    /// <summary>How many bytes the escape at an offset takes; a surrogate pair counts as one.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="offset">Where the backslash stands.</param>
    /// <param name="fault">What is wrong with the escape, if anything.</param>
    /// <param name="faultOffset">Where that is.</param>
    public static int Measure(ReadOnlySpan<byte> utf8, int offset, out JsonFault fault, out int faultOffset)
    {
        fault = JsonFault.None;
        faultOffset = offset + 1;
        if (offset + 1 >= utf8.Length)
        {
            fault = JsonFault.UnexpectedEnd;
            return 0;
        }

        switch (utf8[offset + 1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return 2;
            case (byte)'u':
                break;
            default:
                fault = JsonFault.InvalidEscape;
                return 0;
        }

        if (!TryReadUnit(utf8, offset, out var unit, out faultOffset))
        {
            fault = JsonFault.InvalidEscape;
            return 0;
        }

        if (!char.IsSurrogate(unit))
        {
            return 6;
        }

        if (char.IsHighSurrogate(unit) && offset + 7 < utf8.Length && utf8[offset + 6] == (byte)'\\' && utf8[offset + 7] == (byte)'u')
        {
            if (!TryReadUnit(utf8, offset + 6, out var low, out faultOffset))
            {
                fault = JsonFault.InvalidEscape;
                return 0;
            }

            if (char.IsLowSurrogate(low))
            {
                return 12;
            }
        }

        fault = JsonFault.LoneSurrogate;
        faultOffset = offset;
        return 0;
    }

    /// <summary>The text of a string's raw content, whose escapes are known to be right.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    public static byte[] Unescape(ReadOnlySpan<byte> raw)
    {
        // No escape is shorter than the text it stands for.
        var text = new byte[raw.Length];
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf((byte)'\\');
            if (plain != 0)
            {
                var run = plain < 0 ? raw : raw[..plain];
                run.CopyTo(text.AsSpan(length));
                length += run.Length;
                raw = raw[run.Length..];
                continue;
            }

            length += WriteUnescaped(raw, text.AsSpan(length), out var consumed);
            raw = raw[consumed..];
        }

        return text.AsSpan(0, length).ToArray();
    }

    private static int WriteUnescaped(ReadOnlySpan<byte> raw, Span<byte> text, out int consumed)
    {
        consumed = 2;
        if (raw[1] != (byte)'u')
        {
            text[0] = raw[1] switch
            {
                (byte)'b' => (byte)'\b',
                (byte)'f' => (byte)'\f',
                (byte)'n' => (byte)'\n',
                (byte)'r' => (byte)'\r',
                (byte)'t' => (byte)'\t',
                var same => same,
            };
            return 1;
        }

        consumed = 6;
        TryReadUnit(raw, 0, out var unit, out _);
        if (!char.IsSurrogate(unit))
        {
            return new Rune(unit).EncodeToUtf8(text);
        }

        consumed = 12;
        TryReadUnit(raw, 6, out var low, out _);
        return new Rune(unit, low).EncodeToUtf8(text);
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> utf8, int offset, out char unit, out int faultOffset)
    {
        var value = 0;
        for (var i = offset + 2; i < offset + 6; i++)
        {
            if (i >= utf8.Length || !char.IsAsciiHexDigit((char)utf8[i]))
            {
                faultOffset = i;
                unit = default;
                return false;
            }

            value = (value << 4) | HexValue(utf8[i]);
        }

        faultOffset = offset;
        unit = (char)value;
        return true;
    }

    private static int HexValue(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
