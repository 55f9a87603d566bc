namespace AgentEvents.Models.Formats.Idna;

/// <summary>The contextual rules of RFC 5892, appendix A: code points that are allowed beside certain others only.</summary>
internal static class ContextRule
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Whether a code point that is not PVALID has a rule and the label around it satisfies that rule.</summary>
    public static bool Allows(ReadOnlySpan<int> label, int at)
    {
        int before = at > 0 ? label[at - 1] : -1;
        int after = at + 1 < label.Length ? label[at + 1] : -1;
        return label[at] switch
        {
            ZeroWidthNonJoiner => IsVirama(before) || IsBetweenJoining(label, at),
            ZeroWidthJoiner => IsVirama(before),
            0xB7 => before == 'l' && after == 'l',
            0x375 => after >= 0 && IdnaTable.IsGreek(after),
            0x5F3 or 0x5F4 => before >= 0 && IdnaTable.IsHebrew(before),
            0x30FB => HasKanaOrHan(label),
            >= 0x660 and <= 0x669 => !label.ContainsAnyInRange(0x6F0, 0x6F9),
            >= 0x6F0 and <= 0x6F9 => !label.ContainsAnyInRange(0x660, 0x669),
            _ => false,
        };
    }

    private static bool IsVirama(int codePoint) => codePoint >= 0 && IdnaTable.IsVirama(codePoint);

    // (L|D) T* ZWNJ T* (R|D)
    private static bool IsBetweenJoining(ReadOnlySpan<int> label, int at)
    {
        int left = at - 1;
        while (left >= 0 && IdnaTable.JoinsThrough(label[left]))
        {
            left--;
        }

        int right = at + 1;
        while (right < label.Length && IdnaTable.JoinsThrough(label[right]))
        {
            right++;
        }

        return left >= 0 && right < label.Length && IdnaTable.JoinsLeft(label[left]) && IdnaTable.JoinsRight(label[right]);
    }

    private static bool HasKanaOrHan(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaTable.IsKanaOrHan(codePoint))
            {
                return true;
            }
        }

        return false;
    }
}
