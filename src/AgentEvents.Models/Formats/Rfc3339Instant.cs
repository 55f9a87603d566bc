namespace AgentEvents.Models.Formats;

/// <summary>An RFC 3339 <c>date-time</c> as read, before anybody decides whether its range and precision can be kept.</summary>
internal readonly struct Rfc3339Instant
{
    public const long SecondsPerDay = 86_400;
    public const long MinSeconds = -62_135_596_800;
    public const long MaxSeconds = 253_402_300_799;

    private const int DateLength = 10;

    /// <summary>Seconds since the Unix epoch, in UTC; a leap second has the number of the second before it.</summary>
    public required long UnixSeconds { get; init; }

    /// <summary>The first nine fractional digits.</summary>
    public required int Nanoseconds { get; init; }

    public required bool IsLeapSecond { get; init; }

    /// <summary>Whether all fractional digits after the ninth are 0.</summary>
    public required bool IsExact { get; init; }

    public bool IsInRange => UnixSeconds is >= MinSeconds and <= MaxSeconds;

    public static bool TryRead(ReadOnlySpan<byte> text, out Rfc3339Instant instant)
    {
        instant = default;
        if (text.Length <= DateLength || (text[DateLength] | 0x20) != 't'
            || !TryReadDate(text[..DateLength], out int day) || !Rfc3339Time.TryRead(text[(DateLength + 1)..], out Rfc3339Time time))
        {
            return false;
        }

        instant = new Rfc3339Instant
        {
            UnixSeconds = MinSeconds + (day * SecondsPerDay) + time.SecondOfDay - time.OffsetSeconds,
            Nanoseconds = time.Nanoseconds,
            IsLeapSecond = time.IsLeapSecond,
            IsExact = time.IsExact,
        };
        return true;
    }

    /// <summary>Reads <c>full-date</c>; the day number counts from 0001-01-01.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-'
            || !Rfc3339Time.TryReadPair(text, 0, out int century) || !Rfc3339Time.TryReadPair(text, 2, out int yearOfCentury)
            || !Rfc3339Time.TryReadPair(text, 5, out int month) || !Rfc3339Time.TryReadPair(text, 8, out int dayOfMonth))
        {
            return false;
        }

        int year = (century * 100) + yearOfCentury;
        if (!GregorianDay.IsDate(year, month, dayOfMonth))
        {
            return false;
        }

        day = GregorianDay.FromDate(year, month, dayOfMonth);
        return true;
    }
}
