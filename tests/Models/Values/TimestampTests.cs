using System.Text;

namespace AgentEvents.Models.Tests.Values;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0, 0)]
    [InlineData("1970-01-01T00:00:01Z", 1, 0)]
    [InlineData("1969-12-31T23:59:59.5Z", -1, 500_000_000)]
    [InlineData("0001-01-01T00:00:00Z", -62_135_596_800, 0)]
    [InlineData("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999)]
    [InlineData("2014-10-02T15:01:23.045123456Z", 1_412_262_083, 45_123_456)]
    [InlineData("2024-02-29T00:00:00Z", 1_709_164_800, 0)]
    [InlineData("2000-03-01T00:00:00Z", 951_868_800, 0)]
    [InlineData("1900-03-01T00:00:00Z", -2_203_891_200, 0)]
    public void AnInstantIsSecondsAndNanoseconds(string text, long seconds, int nanoseconds)
    {
        Timestamp value = Timestamp.Parse(text);
        value.UnixSeconds.ShouldBe(seconds);
        value.Nanoseconds.ShouldBe(nanoseconds);
        value.IsLeapSecond.ShouldBeFalse();
        value.ShouldBe(Timestamp.FromUnix(seconds, nanoseconds));
    }

    [Theory]
    [InlineData("2024-01-01T00:30:00+01:00", "2023-12-31T23:30:00Z")]
    [InlineData("2023-12-31T23:30:00-01:00", "2024-01-01T00:30:00Z")]
    [InlineData("2024-02-28T23:30:00-00:45", "2024-02-29T00:15:00Z")]
    [InlineData("2023-02-28T23:30:00-00:45", "2023-03-01T00:15:00Z")]
    [InlineData("2024-06-01T12:00:00-00:00", "2024-06-01T12:00:00Z")]
    [InlineData("2024-06-01T12:00:00+23:59", "2024-05-31T12:01:00Z")]
    [InlineData("2024-06-01t12:00:00z", "2024-06-01T12:00:00Z")]
    [InlineData("0000-12-31T23:30:00-01:00", "0001-01-01T00:30:00Z")]
    public void EveryOffsetIsReadAndUtcIsWritten(string text, string utc) => Timestamp.Parse(text).ToString().ShouldBe(utc);

    [Theory]
    [InlineData("2024-06-01T12:00:00.0Z", "2024-06-01T12:00:00Z")]
    [InlineData("2024-06-01T12:00:00.5Z", "2024-06-01T12:00:00.500Z")]
    [InlineData("2024-06-01T12:00:00.045Z", "2024-06-01T12:00:00.045Z")]
    [InlineData("2024-06-01T12:00:00.0451Z", "2024-06-01T12:00:00.045100Z")]
    [InlineData("2024-06-01T12:00:00.045123456Z", "2024-06-01T12:00:00.045123456Z")]
    [InlineData("2024-06-01T12:00:00.000000001Z", "2024-06-01T12:00:00.000000001Z")]
    [InlineData("2024-06-01T12:00:00.123456789000Z", "2024-06-01T12:00:00.123456789Z")]
    public void FractionsAreWrittenWithNoneOrThreeOrSixOrNineDigits(string text, string written) =>
        Timestamp.Parse(text).ToString().ShouldBe(written);

    [Theory]
    [InlineData("1998-12-31T23:59:60Z", "1998-12-31T23:59:60Z")]
    [InlineData("1998-12-31T15:59:60.123-08:00", "1998-12-31T23:59:60.123Z")]
    [InlineData("2017-01-01T00:59:60+01:00", "2016-12-31T23:59:60Z")]
    public void ALeapSecondSurvives(string text, string written)
    {
        Timestamp leap = Timestamp.Parse(text);
        leap.IsLeapSecond.ShouldBeTrue();
        leap.ToString().ShouldBe(written);
    }

    [Fact]
    public void ALeapSecondLiesBetweenItsNeighbours()
    {
        Timestamp before = Timestamp.Parse("2016-12-31T23:59:59.999999999Z");
        Timestamp leap = Timestamp.Parse("2016-12-31T23:59:60Z");
        Timestamp after = Timestamp.Parse("2017-01-01T00:00:00Z");
        (before < leap && leap < after && after > leap && before <= leap && after >= leap).ShouldBeTrue();
        leap.ShouldNotBe(after);
        leap.UnixSeconds.ShouldBe(before.UnixSeconds);
        leap.Nanoseconds.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-06-01")]
    [InlineData("2024-06-01T12:00:00")]
    [InlineData("2024-06-01T12:00Z")]
    [InlineData("2024-06-01 12:00:00Z")]
    [InlineData("2024-06-01T12:00:00.Z")]
    [InlineData("2024-06-01T12:00:00,5Z")]
    [InlineData("2024-06-01T12:00:00+01")]
    [InlineData("2024-06-01T12:00:00+0100")]
    [InlineData("2024-06-01T12:00:00+24:00")]
    [InlineData("2024-06-01T12:00:00+00:60")]
    [InlineData("2024-06-01T12:00:00Z\n")]
    [InlineData(" 2024-06-01T12:00:00Z")]
    [InlineData("2024-06-31T12:00:00Z")]
    [InlineData("2023-02-29T12:00:00Z")]
    [InlineData("1900-02-29T12:00:00Z")]
    [InlineData("2024-00-01T12:00:00Z")]
    [InlineData("2024-13-01T12:00:00Z")]
    [InlineData("2024-01-00T12:00:00Z")]
    [InlineData("2024-06-01T24:00:00Z")]
    [InlineData("2024-06-01T12:60:00Z")]
    [InlineData("2024-06-01T12:00:60Z")]
    [InlineData("2016-12-31T23:59:60+01:00")]
    [InlineData("2016-12-31T23:59:61Z")]
    [InlineData("٢024-06-01T12:00:00Z")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("0000-06-01T00:00:00Z")]
    public void WhatIsNoInstantIsRefused(string text)
    {
        Timestamp.TryParse(text, out Timestamp value).ShouldBeFalse();
        Timestamp.TryParse(Encoding.UTF8.GetBytes(text), out Timestamp fromUtf8).ShouldBeFalse();
        value.ShouldBe(default);
        fromUtf8.ShouldBe(default);
    }

    [Fact]
    public void MoreDigitsThanCanBeKeptAreRefusedRatherThanRounded() =>
        Timestamp.TryParse("2024-06-01T12:00:00.0451234567Z", out _).ShouldBeFalse();

    [Fact]
    public void TheMessageOfParseDoesNotQuoteTheText() =>
        Should.Throw<FormatException>(() => Timestamp.Parse("+46555123456")).Message.ShouldNotContain("46555");

    [Fact]
    public void NullIsNoInstant()
    {
        Timestamp.TryParse((string?)null, out _).ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => Timestamp.Parse(null!));
    }

    [Fact]
    public void FormattingNeedsRoomForAllOfIt()
    {
        Timestamp value = Timestamp.Parse("2024-06-01T12:00:00.045Z");
        value.TryFormat(new byte[23], out int bytes).ShouldBeFalse();
        bytes.ShouldBe(0);
        value.TryFormat(new char[23], out int chars).ShouldBeFalse();
        chars.ShouldBe(0);
        byte[] exact = new byte[24];
        value.TryFormat(exact, out bytes).ShouldBeTrue();
        Encoding.ASCII.GetString(exact, 0, bytes).ShouldBe("2024-06-01T12:00:00.045Z");
    }

    [Fact]
    public void TheLongestTextFitsTheStatedLength() =>
        Timestamp.Parse("9999-12-31T23:59:60.999999999Z").ToString().Length.ShouldBe(Timestamp.MaxLength);

    [Fact]
    public void InterpolationUsesTheOneFormAndRefusesOthers()
    {
        $"{Timestamp.UnixEpoch}".ShouldBe("1970-01-01T00:00:00Z");
        $"{Timestamp.UnixEpoch:O}".ShouldBe("1970-01-01T00:00:00Z");
        Should.Throw<FormatException>(() => $"{Timestamp.UnixEpoch:yyyy}");
    }

    [Fact]
    public void ADateTimeOffsetIsTakenAsItsInstant()
    {
        var value = new DateTimeOffset(2024, 6, 1, 14, 0, 0, TimeSpan.FromHours(2)).AddTicks(1);
        Timestamp.FromDateTimeOffset(value).ToString().ShouldBe("2024-06-01T12:00:00.000000100Z");
        ((Timestamp)value).ShouldBe(Timestamp.FromDateTimeOffset(value));
    }

    [Fact]
    public void ConversionToDateTimeOffsetSaysWhenItLoses()
    {
        Timestamp.Parse("2024-06-01T12:00:00.0451234Z").TryToDateTimeOffset(out DateTimeOffset exact).ShouldBeTrue();
        exact.ShouldBe(new DateTimeOffset(2024, 6, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(451_234));
        Timestamp.Parse("2024-06-01T12:00:00.045123456Z").TryToDateTimeOffset(out DateTimeOffset cut).ShouldBeFalse();
        cut.ShouldBe(exact);
        Timestamp.Parse("1969-12-31T23:59:59.999999999Z").ToDateTimeOffset().ShouldBe(DateTimeOffset.UnixEpoch.AddTicks(-1));
    }

    [Fact]
    public void ALeapSecondBecomesTheLastTickBeforeIt()
    {
        Timestamp.Parse("2016-12-31T23:59:60.5Z").TryToDateTimeOffset(out DateTimeOffset value).ShouldBeFalse();
        value.ShouldBe(new DateTimeOffset(2017, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(-1));
    }

    [Fact]
    public void TheRangeIsThatOfDateTimeOffset()
    {
        Timestamp.FromDateTimeOffset(DateTimeOffset.MinValue).ShouldBe(Timestamp.MinValue);
        Timestamp.MinValue.ToDateTimeOffset().ShouldBe(DateTimeOffset.MinValue);
        Timestamp.MaxValue.ToDateTimeOffset().ShouldBe(DateTimeOffset.MaxValue);
        Should.Throw<ArgumentOutOfRangeException>(() => Timestamp.FromUnix(-62_135_596_801));
        Should.Throw<ArgumentOutOfRangeException>(() => Timestamp.FromUnix(253_402_300_800));
        Should.Throw<ArgumentOutOfRangeException>(() => Timestamp.FromUnix(0, 1_000_000_000));
        Should.Throw<ArgumentOutOfRangeException>(() => Timestamp.FromUnix(0, -1));
    }

    [Fact]
    public void NowComesFromTheClockGiven() =>
        Timestamp.Now(new StoppedClock()).ToString().ShouldBe("2024-06-01T12:00:00Z");

    [Fact]
    public void ReadingAndWritingAllocateNothing()
    {
        byte[] text = "2014-10-02T15:01:23.045123456+02:00"u8.ToArray();
        byte[] written = new byte[Timestamp.MaxLength];
        Timestamp.TryParse(text, out Timestamp value).ShouldBeTrue();
        value.TryFormat(written, out _).ShouldBeTrue();
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool worked = Timestamp.TryParse(text, out value) && value.TryFormat(written, out _);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        worked.ShouldBeTrue();
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 6, 1, 14, 0, 0, TimeSpan.FromHours(2));
    }
}
