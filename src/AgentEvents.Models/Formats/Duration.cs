namespace AgentEvents.Models.Formats;

/// <summary>The format <c>duration</c>: ISO 8601 as RFC 3339, appendix A, has it.</summary>
public static class Duration
{
    /// <summary>
    /// Whether a text is a duration such as <c>P3DT12H</c>: weeks alone, or units in order without a gap (<c>P1Y2D</c> skips the months), no
    /// fractions, no sign.
    /// </summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsDuration(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty || utf8[0] != 'P')
        {
            return false;
        }

        utf8 = utf8[1..];
        int separator = utf8.IndexOf((byte)'T');
        if (separator < 0)
        {
            return AreUnits(utf8, "W"u8) || AreUnits(utf8, "YMD"u8);
        }

        ReadOnlySpan<byte> date = utf8[..separator];
        return (date.IsEmpty || AreUnits(date, "YMD"u8)) && AreUnits(utf8[(separator + 1)..], "HMS"u8);
    }

    // One or more numbers with units that follow each other in the list.
    private static bool AreUnits(ReadOnlySpan<byte> text, ReadOnlySpan<byte> units)
    {
        int next = -1;
        while (!text.IsEmpty)
        {
            int digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            int unit = digits <= 0 ? -1 : units.IndexOf(text[digits]);
            if (unit < 0 || (next >= 0 && unit != next))
            {
                return false;
            }

            next = unit + 1;
            text = text[(digits + 1)..];
        }

        return next > 0;
    }
}
