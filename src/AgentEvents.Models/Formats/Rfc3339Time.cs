namespace AgentEvents.Models.Formats;

/// <summary>An RFC 3339 <c>full-time</c>: time of day with its offset.</summary>
internal readonly struct Rfc3339Time
{
    private const int SecondsPerDay = 86_400;
    private const int LastSecond = SecondsPerDay - 1;

    /// <summary>The local second of the day; a leap second counts as the second before it.</summary>
    public required int SecondOfDay { get; init; }

    public required int OffsetSeconds { get; init; }

    public required int Nanoseconds { get; init; }

    public required bool IsExact { get; init; }

    public required bool IsLeapSecond { get; init; }

    public static bool TryRead(ReadOnlySpan<byte> text, out Rfc3339Time time)
    {
        time = default;
        if (text.Length < 9 || text[2] != ':' || text[5] != ':'
            || !TryReadPair(text, 0, out int hour) || !TryReadPair(text, 3, out int minute) || !TryReadPair(text, 6, out int second)
            || hour > 23 || minute > 59 || second > 60
            || !TryReadFraction(text, out int position, out int nanoseconds, out bool isExact)
            || !TryReadOffset(text[position..], out int offset))
        {
            return false;
        }

        bool isLeap = second == 60;
        int secondOfDay = (((hour * 60) + minute) * 60) + (isLeap ? 59 : second);
        if (isLeap && (secondOfDay - offset + SecondsPerDay) % SecondsPerDay != LastSecond)
        {
            // Leap seconds are inserted at the end of a day in UTC, whatever the local clock shows.
            return false;
        }

        time = new Rfc3339Time
        {
            SecondOfDay = secondOfDay,
            OffsetSeconds = offset,
            Nanoseconds = nanoseconds,
            IsExact = isExact,
            IsLeapSecond = isLeap,
        };
        return true;
    }

    /// <summary>Reads two ASCII digits; the caller vouches that there are two more bytes.</summary>
    public static bool TryReadPair(ReadOnlySpan<byte> text, int at, out int value)
    {
        uint tens = (uint)text[at] - '0';
        uint ones = (uint)text[at + 1] - '0';
        value = (int)((tens * 10) + ones);
        return tens <= 9 && ones <= 9;
    }

    private static bool TryReadFraction(ReadOnlySpan<byte> text, out int position, out int nanoseconds, out bool isExact)
    {
        position = 8;
        nanoseconds = 0;
        isExact = true;
        if (text[position] != '.')
        {
            return true;
        }

        int unit = 100_000_000;
        for (position++; position < text.Length && char.IsAsciiDigit((char)text[position]); position++)
        {
            int digit = text[position] - '0';
            nanoseconds += digit * unit;
            isExact &= unit > 0 || digit == 0;
            unit /= 10;
        }

        return position > 9;
    }

    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryReadPair(text, 1, out int hours) || !TryReadPair(text, 4, out int minutes) || hours > 23 || minutes > 59)
        {
            return false;
        }

        // "-00:00" says that the local offset is unknown; the instant is the same.
        seconds = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }
}
