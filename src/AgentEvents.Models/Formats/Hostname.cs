using System.Buffers;
using System.Text;
using AgentEvents.Models.Formats.Idna;

namespace AgentEvents.Models.Formats;

/// <summary>The formats <c>hostname</c> (RFC 1123, section 2.1) and <c>idn-hostname</c> (IDNA2008: RFC 5890 to 5893).</summary>
/// <remarks>
/// No dot at the end; at most 253 characters in all and 63 in a label, counted in the ASCII form. A label that starts with <c>xn--</c> must be a
/// real A-label. Code points are those of Unicode 14; later ones count as unassigned.
/// Where .NET runs in invariant globalization mode, labels that are not in normal form C go unnoticed.
/// </remarks>
public static class Hostname
{
    internal const int MaxLabelLength = IdnaLabel.MaxLength;
    private const int MaxLength = 253;

    /// <summary>Whether a text is a host name in ASCII.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsHostname(ReadOnlySpan<byte> utf8) =>
        utf8.Length <= MaxLength && Ascii.IsValid(utf8) && IsName(utf8, isInternational: false);

    /// <summary>
    /// Whether a text is a host name in Unicode or ASCII; the full stops U+3002, U+FF0E and U+FF61 separate labels as the dot does.
    /// </summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsIdnHostname(ReadOnlySpan<byte> utf8) => IsName(utf8, isInternational: true);

    private static bool IsName(ReadOnlySpan<byte> text, bool isInternational)
    {
        // Whether one label runs right to left is known only at the end, and then the rule holds for all of them.
        bool isBidi = false;
        bool satisfiesBidi = true;
        int total = -1;
        Span<int> label = stackalloc int[MaxLabelLength];
        bool isLast;
        do
        {
            int end = LabelEnd(text, out int separatorLength, isInternational);
            isLast = separatorLength == 0;
            if (!TryReadLabel(text[..end], isInternational, label, out int count, out int length))
            {
                return false;
            }

            isBidi |= BidiRule.IsRightToLeft(label[..count]);
            satisfiesBidi = satisfiesBidi && BidiRule.IsSatisfied(label[..count]);
            total += length + 1;
            text = text[(end + separatorLength)..];
        }
        while (!isLast && total <= MaxLength);

        return total <= MaxLength && (!isBidi || satisfiesBidi);
    }

    private static bool TryReadLabel(ReadOnlySpan<byte> text, bool isInternational, Span<int> label, out int count, out int length)
    {
        length = text.Length;
        if (IdnaLabel.HasAcePrefix(text))
        {
            return IdnaLabel.TryReadAce(text, label, out count);
        }

        if (!TryDecode(text, label, out count))
        {
            return false;
        }

        if (Ascii.IsValid(text))
        {
            // RFC 5891, section 4.2.3.1, reserves hyphens in the third and fourth place; RFC 1123 knows no such thing.
            return IdnaLabel.IsLdh(text) && !(isInternational && text.Length >= 4 && text[2..4].SequenceEqual("--"u8));
        }

        length = IdnaLabel.IsULabel(label[..count]) ? IdnaLabel.AceLength(label[..count]) : 0;
        return length > 0;
    }

    private static bool TryDecode(ReadOnlySpan<byte> text, Span<int> label, out int count)
    {
        for (count = 0; !text.IsEmpty; count++)
        {
            if (count == label.Length || Rune.DecodeFromUtf8(text, out Rune rune, out int consumed) != OperationStatus.Done)
            {
                return false;
            }

            label[count] = rune.Value;
            text = text[consumed..];
        }

        return count > 0;
    }

    private static int LabelEnd(ReadOnlySpan<byte> text, out int separatorLength, bool isInternational)
    {
        for (int i = 0; i < text.Length; i++)
        {
            separatorLength = text[i] == '.' ? 1 : isInternational && IsWideDot(text[i..]) ? 3 : 0;
            if (separatorLength > 0)
            {
                return i;
            }
        }

        separatorLength = 0;
        return text.Length;
    }

    // U+3002, U+FF0E, U+FF61
    private static bool IsWideDot(ReadOnlySpan<byte> text) =>
        text.StartsWith("\u3002"u8) || text.StartsWith("\uFF0E"u8) || text.StartsWith("\uFF61"u8);
}
