namespace AgentEvents.Models.Formats.Idna;

/// <summary>The Bidi rule of RFC 5893, section 2: all labels of a name must satisfy it as soon as one of them runs right to left.</summary>
internal static class BidiRule
{
    /// <summary>Whether a label has a character that runs right to left, so that the whole name is subject to the rule.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaTable.IsRightToLeft(codePoint) || IdnaTable.IsArabicNumber(codePoint))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a label satisfies the six conditions.</summary>
    public static bool IsSatisfied(ReadOnlySpan<int> label)
    {
        bool isRightToLeft = IdnaTable.IsRightToLeft(label[0]);
        if (!isRightToLeft && !IsLeftToRight(label[0]))
        {
            return false;
        }

        bool endsWell = false;
        bool hasEuropean = false;
        bool hasArabic = false;
        foreach (int codePoint in label)
        {
            if (IdnaTable.IsNonspacingMark(codePoint))
            {
                continue;
            }

            bool isEuropean = IdnaTable.IsEuropeanNumber(codePoint);
            bool isArabic = IdnaTable.IsArabicNumber(codePoint);
            bool isOwn = isRightToLeft ? IdnaTable.IsRightToLeft(codePoint) || isArabic : IsLeftToRight(codePoint);
            if (!isOwn && !isEuropean && !IdnaTable.IsNeutral(codePoint))
            {
                return false;
            }

            endsWell = isOwn || isEuropean;
            hasEuropean |= isEuropean;
            hasArabic |= isArabic;
        }

        return endsWell && !(isRightToLeft && hasEuropean && hasArabic);
    }

    // The tables list what is not L.
    private static bool IsLeftToRight(int codePoint) =>
        !IdnaTable.IsRightToLeft(codePoint) && !IdnaTable.IsArabicNumber(codePoint) && !IdnaTable.IsEuropeanNumber(codePoint)
        && !IdnaTable.IsNonspacingMark(codePoint) && !IdnaTable.IsNeutral(codePoint);
}
