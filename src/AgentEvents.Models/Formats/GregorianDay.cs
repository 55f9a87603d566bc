namespace AgentEvents.Models.Formats;

/// <summary>Dates of the proleptic Gregorian calendar as day numbers; day 0 is 0001-01-01.</summary>
internal static class GregorianDay
{
    private static ReadOnlySpan<byte> MonthLengths => [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public static bool IsDate(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= MonthLengths[month - 1] + (month == 2 && IsLeap(year) ? 1 : 0);

    /// <summary>The day number of a date that exists; negative in year 0, which RFC 3339 can write.</summary>
    public static int FromDate(int year, int month, int day)
    {
        // Years that start in March put the leap day last, so months have a formula and years need no case for leap ones.
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int leapDays = FloorDivide(marchYear, 4) - FloorDivide(marchYear, 100) + FloorDivide(marchYear, 400);
        return (marchYear * 365) + leapDays + (((153 * marchMonth) + 2) / 5) + day - 1 - DaysFromMarchYearZero;
    }

    /// <summary>The date of a day number from 0 on.</summary>
    public static (int Year, int Month, int Day) ToDate(long dayNumber)
    {
        var date = DateOnly.FromDayNumber((int)dayNumber);
        return (date.Year, date.Month, date.Day);
    }

    // From March 1 of year 0 to January 1 of year 1.
    private const int DaysFromMarchYearZero = 306;

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    private static int FloorDivide(int value, int by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
