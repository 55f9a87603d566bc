using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Values;

public sealed class TimestampProperties
{
    private static readonly Gen<Timestamp> Instants =
        from seconds in Gen.Choose(int.MinValue / 2, int.MaxValue / 2)
        from factor in Gen.Choose(1, 115)
        from nanos in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, 999).Select(n => n * 1_000_000), Gen.Choose(0, 999_999_999))
        select Timestamp.FromUnix(Math.Clamp((long)seconds * factor, -62_135_596_800, 253_402_300_799), nanos);

    [Fact]
    public void WhatIsWrittenReadsBackTheSame() =>
        Prop.ForAll(Instants.ToArbitrary(), value => Timestamp.Parse(value.ToString()) == value).QuickCheckThrowOnFailure();

    [Fact]
    public void OrderIsThatOfTheNumbers() => Prop.ForAll(
        Instants.ToArbitrary(),
        Instants.ToArbitrary(),
        (a, b) => Math.Sign(a.CompareTo(b)) == Math.Sign((a.UnixSeconds, a.Nanoseconds).CompareTo((b.UnixSeconds, b.Nanoseconds)))
            && (a == b) == (a.CompareTo(b) == 0)).QuickCheckThrowOnFailure();

    // .NET's own calendar is the oracle, for every instant that it can hold.
    [Fact]
    public void TheCalendarIsThatOfDateTimeOffset() => Prop.ForAll(
        ArbMap.Default.ArbFor<DateTimeOffset>(),
        value =>
        {
            string text = value.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
            return Timestamp.Parse(text).ToDateTimeOffset() == value && Timestamp.FromDateTimeOffset(value) == Timestamp.Parse(text);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void EveryDayOfFourHundredYearsIsReadAsDateOnlyReadsIt()
    {
        for (var day = new DateOnly(1901, 1, 1); day < new DateOnly(2301, 1, 1); day = day.AddDays(1))
        {
            string text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
            Timestamp value = Timestamp.Parse(text);
            value.UnixSeconds.ShouldBe((day.DayNumber - 719_162L) * 86_400);
            value.ToString().ShouldBe(text);
        }
    }
}
