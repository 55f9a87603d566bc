using System.Text.Json.Serialization;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Json;

namespace AgentEvents.Models;

/// <summary>
/// An instant as RFC 3339 and the protobuf <c>Timestamp</c> write it: whole seconds and nanoseconds, from year 0001 to 9999 in UTC.
/// </summary>
/// <remarks>
/// <para><see cref="DateTimeOffset"/> counts in steps of 100 ns, so <c>.045123456</c> does not survive it; it survives here. A leap second
/// (<c>23:59:60Z</c>) survives too and lies between <c>23:59:59</c> and the <c>00:00:00</c> that follows.</para>
/// <para>Equal means the same instant. The offset that a text was written with is not kept: <c>2024-06-01T12:00:00+02:00</c> comes back as
/// <c>2024-06-01T10:00:00Z</c>. <c>default</c> is the Unix epoch.</para>
/// </remarks>
[JsonConverter(typeof(JsonTextConverter<Timestamp>))]
public readonly partial struct Timestamp : IEquatable<Timestamp>, IComparable<Timestamp>, IComparable
{
    private const int NanosPerSecond = 1_000_000_000;
    private const int NanosPerTick = 100;

    // 0 to 999,999,999; a leap second adds another 1,000,000,000, which sorts it after every instant of its :59 and before the next second.
    private readonly int _nanos;

    private Timestamp(long unixSeconds, int nanos)
    {
        UnixSeconds = unixSeconds;
        _nanos = nanos;
    }

    /// <summary>The Unix epoch, 1970-01-01T00:00:00Z.</summary>
    public static Timestamp UnixEpoch => default;

    /// <summary>0001-01-01T00:00:00Z.</summary>
    public static Timestamp MinValue => new(Rfc3339Instant.MinSeconds, 0);

    /// <summary>9999-12-31T23:59:59.999999999Z; the leap second that might follow it is later still.</summary>
    public static Timestamp MaxValue => new(Rfc3339Instant.MaxSeconds, NanosPerSecond - 1);

    /// <summary>Seconds since 1970-01-01T00:00:00Z as Unix counts them; a leap second has the number of the second before it.</summary>
    public long UnixSeconds { get; }

    /// <summary>The nanoseconds within the second, 0 to 999,999,999.</summary>
    public int Nanoseconds => IsLeapSecond ? _nanos - NanosPerSecond : _nanos;

    /// <summary>Whether the instant lies in a leap second, <c>23:59:60</c> in UTC.</summary>
    public bool IsLeapSecond => _nanos >= NanosPerSecond;

    /// <summary>Makes an instant from the two members of a protobuf <c>Timestamp</c>.</summary>
    /// <param name="unixSeconds">Seconds since 1970-01-01T00:00:00Z, −62,135,596,800 to 253,402,300,799.</param>
    /// <param name="nanoseconds">Nanoseconds within that second, 0 to 999,999,999; they count forward for instants before 1970 too.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static Timestamp FromUnix(long unixSeconds, int nanoseconds = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(unixSeconds, Rfc3339Instant.MinSeconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unixSeconds, Rfc3339Instant.MaxSeconds);
        ArgumentOutOfRangeException.ThrowIfNegative(nanoseconds);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(nanoseconds, NanosPerSecond);
        return new Timestamp(unixSeconds, nanoseconds);
    }

    /// <summary>The current instant.</summary>
    /// <param name="clock">The clock; null means that of the system.</param>
    /// <returns>Now, as finely as the clock tells (100 ns at best).</returns>
    public static Timestamp Now(TimeProvider? clock = null) => FromDateTimeOffset((clock ?? TimeProvider.System).GetUtcNow());

    /// <summary>Makes an instant from a <see cref="DateTimeOffset"/>. The instant is exact; the offset is not kept.</summary>
    /// <param name="value">The date and time.</param>
    /// <returns>The same instant.</returns>
    public static Timestamp FromDateTimeOffset(DateTimeOffset value)
    {
        long ticks = value.UtcTicks;
        return new Timestamp(
            (ticks / TimeSpan.TicksPerSecond) + Rfc3339Instant.MinSeconds,
            (int)(ticks % TimeSpan.TicksPerSecond) * NanosPerTick);
    }

    /// <summary>
    /// The instant in UTC, cut to the 100 ns that a <see cref="DateTimeOffset"/> can hold: never later than this instant. A leap second, which it
    /// cannot hold, becomes the last 100 ns before it.
    /// </summary>
    /// <returns>The nearest <see cref="DateTimeOffset"/> that is not later; <see cref="TryToDateTimeOffset"/> tells whether it is exact.</returns>
    public DateTimeOffset ToDateTimeOffset()
    {
        long ticks = IsLeapSecond ? TimeSpan.TicksPerSecond - 1 : _nanos / NanosPerTick;
        return new DateTimeOffset(((UnixSeconds - Rfc3339Instant.MinSeconds) * TimeSpan.TicksPerSecond) + ticks, TimeSpan.Zero);
    }

    /// <summary>Gets the instant in UTC if a <see cref="DateTimeOffset"/> can hold it exactly.</summary>
    /// <param name="value">The same instant, or the one of <see cref="ToDateTimeOffset"/> when it is not exact.</param>
    /// <returns>False for a leap second and for nanoseconds that are no multiple of 100.</returns>
    public bool TryToDateTimeOffset(out DateTimeOffset value)
    {
        value = ToDateTimeOffset();
        return !IsLeapSecond && _nanos % NanosPerTick == 0;
    }

    /// <summary>Makes an instant from a <see cref="DateTimeOffset"/>; explicit because the offset is not kept.</summary>
    /// <param name="value">The date and time.</param>
    public static explicit operator Timestamp(DateTimeOffset value) => FromDateTimeOffset(value);

    /// <summary>Cuts the instant to what a <see cref="DateTimeOffset"/> can hold; see <see cref="ToDateTimeOffset"/>.</summary>
    /// <param name="value">The instant.</param>
    public static explicit operator DateTimeOffset(Timestamp value) => value.ToDateTimeOffset();

    /// <summary>Whether both are the same instant.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Timestamp left, Timestamp right) => left.Equals(right);

    /// <summary>Whether the instants differ.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Timestamp left, Timestamp right) => !left.Equals(right);

    /// <summary>Whether one is earlier than the other.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Timestamp left, Timestamp right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is later than the other.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Timestamp left, Timestamp right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is earlier than the other or the same.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Timestamp left, Timestamp right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is later than the other or the same.</summary>
    /// <param name="left">One instant.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Timestamp left, Timestamp right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(Timestamp other) => UnixSeconds == other.UnixSeconds && _nanos == other._nanos;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Timestamp other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UnixSeconds, _nanos);

    /// <inheritdoc/>
    public int CompareTo(Timestamp other)
    {
        int seconds = UnixSeconds.CompareTo(other.UnixSeconds);
        return seconds != 0 ? seconds : _nanos.CompareTo(other._nanos);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Timestamp other => CompareTo(other),
        _ => throw new ArgumentException("Not a Timestamp.", nameof(obj)),
    };
}
