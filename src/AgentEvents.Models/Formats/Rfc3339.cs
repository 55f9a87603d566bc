namespace AgentEvents.Models.Formats;

/// <summary>The formats of RFC 3339, section 5.6: <c>date-time</c>, <c>date</c>, <c>time</c>.</summary>
public static class Rfc3339
{
    /// <summary>Whether a text is a <c>date-time</c>: a date that exists, a time, an offset. A leap second must be 23:59:60 in UTC.</summary>
    /// <remarks>Wider than <see cref="Timestamp"/>, which refuses year 0000 and what it would have to round.</remarks>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsDateTime(ReadOnlySpan<byte> utf8) => Rfc3339Instant.TryRead(utf8, out _);

    /// <summary>Whether a text is a <c>full-date</c> that exists in the Gregorian calendar.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsDate(ReadOnlySpan<byte> utf8) => Rfc3339Instant.TryReadDate(utf8, out _);

    /// <summary>Whether a text is a <c>full-date</c> that a <see cref="DateOnly"/> holds: one from year 0001 on.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsDateOnly(ReadOnlySpan<byte> utf8) => TryReadDateOnly(utf8, out _);

    /// <summary>Whether a text is a <c>full-time</c>: a time of day with an offset. A leap second must be 23:59:60 in UTC.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>Whether it conforms.</returns>
    public static bool IsTime(ReadOnlySpan<byte> utf8) => Rfc3339Time.TryRead(utf8, out _);

    internal static bool TryReadDateOnly(ReadOnlySpan<byte> utf8, out DateOnly date)
    {
        // Days count from 0001-01-01; those of year 0000 lie before.
        bool isHeld = Rfc3339Instant.TryReadDate(utf8, out int day) && day >= 0;
        date = isHeld ? DateOnly.FromDayNumber(day) : default;
        return isHeld;
    }
}
