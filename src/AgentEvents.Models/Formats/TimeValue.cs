using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Formats;

/// <summary><c>time</c> as a <see cref="TimeOnly"/> in UTC.</summary>
internal sealed class TimeValue : FormatValue<TimeOnly>
{
    private const int NanosPerTick = 100;
    private const int SecondsPerDay = 86_400;

    public override string Zero => "00:00:00Z";

    public override bool Conforms(ReadOnlySpan<byte> utf8) => Rfc3339.IsTime(utf8);

    public override bool TryRead(string text, out TimeOnly value)
    {
        value = default;
        if (!Rfc3339Time.TryRead(Encoding.UTF8.GetBytes(text), out Rfc3339Time time)
            || time.IsLeapSecond || !time.IsExact || time.Nanoseconds % NanosPerTick != 0)
        {
            return false;
        }

        long second = (time.SecondOfDay - time.OffsetSeconds + SecondsPerDay) % SecondsPerDay;
        value = new TimeOnly((second * TimeSpan.TicksPerSecond) + (time.Nanoseconds / NanosPerTick));
        return true;
    }

    public override string Write(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + "Z";
}
