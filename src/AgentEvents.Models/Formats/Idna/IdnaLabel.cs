using System.Text;

namespace AgentEvents.Models.Formats.Idna;

/// <summary>One label of a host name, decoded to code points; RFC 5890, section 2.3, names the kinds.</summary>
internal static class IdnaLabel
{
    public const int MaxLength = 63;
    public const int PrefixLength = 4;

    public static bool HasAcePrefix(ReadOnlySpan<byte> label) =>
        label.Length >= PrefixLength && Ascii.EqualsIgnoreCase(label[..PrefixLength], "xn--"u8);

    /// <summary>Whether a label has ASCII letters, digits and hyphens only, a hyphen neither first nor last, and at most 63 of them.</summary>
    public static bool IsLdh(ReadOnlySpan<byte> label)
    {
        foreach (byte c in label)
        {
            if (c != '-' && !char.IsAsciiLetterOrDigit((char)c))
            {
                return false;
            }
        }

        return label.Length is >= 1 and <= MaxLength && label[0] != '-' && label[^1] != '-';
    }

    /// <summary>
    /// Decodes an A-label (<c>xn--…</c>) and checks that it stands for a U-label and is the one way to write it.
    /// </summary>
    public static bool TryReadAce(ReadOnlySpan<byte> label, Span<int> codePoints, out int count)
    {
        count = 0;
        if (!IsLdh(label))
        {
            return false;
        }

        Span<byte> lower = stackalloc byte[MaxLength];
        Ascii.ToLower(label, lower, out int length);
        ReadOnlySpan<byte> encoded = lower[PrefixLength..length];
        Span<byte> again = stackalloc byte[MaxLength];
        return Punycode.TryDecode(encoded, codePoints, out count)
            && IsULabel(codePoints[..count])
            && Punycode.TryEncode(codePoints[..count], again, out int againLength)
            && encoded.SequenceEqual(again[..againLength]);
    }

    /// <summary>Whether code points are a U-label: not ASCII alone, allowed each where it stands, in normal form C.</summary>
    public static bool IsULabel(ReadOnlySpan<int> label)
    {
        if (label.IsEmpty || !label.ContainsAnyInRange(0x80, 0x10FFFF) || label[0] == '-' || label[^1] == '-'
            || (label.Length >= 4 && label[2] == '-' && label[3] == '-') || IdnaTable.IsMark(label[0]))
        {
            return false;
        }

        for (int i = 0; i < label.Length; i++)
        {
            if (!IdnaTable.IsProtocolValid(label[i]) && !ContextRule.Allows(label, i))
            {
                return false;
            }
        }

        return IsNormalized(label);
    }

    /// <summary>How long the A-label of a U-label is, or 0 when it is longer than a label may be.</summary>
    public static int AceLength(ReadOnlySpan<int> label)
    {
        Span<byte> encoded = stackalloc byte[MaxLength - PrefixLength];
        return Punycode.TryEncode(label, encoded, out int length) ? PrefixLength + length : 0;
    }

    // Only code points that are valid come here: on Windows, IsNormalized throws at others. Allocates, which only names beyond ASCII pay for.
    private static bool IsNormalized(ReadOnlySpan<int> label)
    {
        var text = new StringBuilder(label.Length);
        foreach (int codePoint in label)
        {
            text.Append(char.ConvertFromUtf32(codePoint));
        }

        return text.ToString().IsNormalized(NormalizationForm.FormC);
    }
}
