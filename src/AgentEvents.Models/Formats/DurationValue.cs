using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary><c>duration</c> as a <see cref="TimeSpan"/>, which knows weeks, days and what is shorter.</summary>
internal sealed class DurationValue : FormatValue<TimeSpan>
{
    public override string Zero => "PT0S";

    public override bool Conforms(ReadOnlySpan<byte> utf8) => Duration.IsDuration(utf8);

    public override bool TryRead(string text, out TimeSpan value)
    {
        value = default;
        if (!Duration.IsDuration(Encoding.UTF8.GetBytes(text)))
        {
            return false;
        }

        Int128 ticks = 0;
        long number = 0;
        bool isTime = false;
        foreach (char unit in text.AsSpan(1))
        {
            if (char.IsAsciiDigit(unit))
            {
                // Beyond that it fits in no unit; the digits that follow change nothing.
                number = Math.Min((number * 10) + (unit - '0'), TimeSpan.MaxValue.Ticks / 100);
                continue;
            }

            isTime |= unit == 'T';
            if (number > 0 && unit != 'T' && TicksOf(unit, isTime) is var length)
            {
                if (length == 0)
                {
                    return false;
                }

                ticks += (Int128)number * length;
            }

            number = 0;
        }

        bool fits = ticks <= TimeSpan.MaxValue.Ticks;
        value = fits ? new TimeSpan((long)ticks) : default;
        return fits;
    }

    // Units follow each other without a gap: between hours and seconds stand minutes, be they none.
    public override string Write(TimeSpan value)
    {
        Int128 size = Int128.Abs(value.Ticks);
        long seconds = (long)(size / TimeSpan.TicksPerSecond);
        long fraction = (long)(size % TimeSpan.TicksPerSecond);
        (long days, long hours, long minutes, long rest) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        bool hasSeconds = rest != 0 || fraction != 0;
        var text = new StringBuilder(value < TimeSpan.Zero ? "-P" : "P");
        Append(text, days, 'D', days != 0);
        if (hours != 0 || minutes != 0 || hasSeconds || days == 0)
        {
            text.Append('T');
            Append(text, hours, 'H', hours != 0);
            Append(text, minutes, 'M', minutes != 0 || (hours != 0 && hasSeconds));
            if (hasSeconds || (days == 0 && hours == 0 && minutes == 0))
            {
                text.Append(CultureInfo.InvariantCulture, $"{rest}");
                text.Append(fraction == 0 ? "" : "." + fraction.ToString("0000000", CultureInfo.InvariantCulture).TrimEnd('0')).Append('S');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long number, char unit, bool isThere)
    {
        if (isThere)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    // A month and a year have no length of their own.
    private static long TicksOf(char unit, bool isTime) => unit switch
    {
        'W' => 7 * TimeSpan.TicksPerDay,
        'D' => TimeSpan.TicksPerDay,
        'H' => TimeSpan.TicksPerHour,
        'M' when isTime => TimeSpan.TicksPerMinute,
        'S' => TimeSpan.TicksPerSecond,
        _ => 0,
    };
}
