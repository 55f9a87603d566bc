namespace AgentEvents.Models.Formats.Idna;

/// <summary>
/// What IDNA2008 asks of Unicode: which code points a label may hold (RFC 5892), how they run (RFC 5893), how they join, which script they are.
/// </summary>
/// <remarks>Own tables, because .NET shows neither bidirectional classes nor joining types, and normalises nothing in invariant mode.</remarks>
internal static partial class IdnaTable
{
    private const int LengthBits = 11;

    /// <summary>PVALID: allowed wherever it stands.</summary>
    public static bool IsProtocolValid(int codePoint) => Contains(ProtocolValidRanges, codePoint);

    /// <summary>Bidirectional class R or AL, which the rule never tells apart.</summary>
    public static bool IsRightToLeft(int codePoint) => Contains(RightToLeftRanges, codePoint);

    public static bool IsArabicNumber(int codePoint) => Contains(ArabicNumberRanges, codePoint);

    public static bool IsEuropeanNumber(int codePoint) => Contains(EuropeanNumberRanges, codePoint);

    public static bool IsNonspacingMark(int codePoint) => Contains(NonspacingMarkRanges, codePoint);

    /// <summary>Bidirectional class ES, CS, ET, ON or BN.</summary>
    public static bool IsNeutral(int codePoint) => Contains(NeutralRanges, codePoint);

    /// <summary>Joining type L or D.</summary>
    public static bool JoinsLeft(int codePoint) => Contains(JoinsLeftRanges, codePoint);

    /// <summary>Joining type R or D.</summary>
    public static bool JoinsRight(int codePoint) => Contains(JoinsRightRanges, codePoint);

    public static bool JoinsThrough(int codePoint) => Contains(JoinsThroughRanges, codePoint);

    public static bool IsVirama(int codePoint) => Contains(ViramaRanges, codePoint);

    /// <summary>General category M: combining marks, with which no label may begin.</summary>
    public static bool IsMark(int codePoint) => Contains(MarkRanges, codePoint);

    public static bool IsGreek(int codePoint) => Contains(GreekRanges, codePoint);

    public static bool IsHebrew(int codePoint) => Contains(HebrewRanges, codePoint);

    public static bool IsKanaOrHan(int codePoint) => Contains(KanaOrHanRanges, codePoint);

    private static bool Contains(ReadOnlySpan<uint> ranges, int codePoint)
    {
        // The last range that starts at or before the code point.
        int at = ranges.BinarySearch(((uint)codePoint << LengthBits) | ((1u << LengthBits) - 1));
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && codePoint - (ranges[at] >> LengthBits) <= (ranges[at] & ((1u << LengthBits) - 1));
    }
}
