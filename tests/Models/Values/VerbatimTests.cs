using System.Globalization;
using System.Text.Json;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Values;

/// <summary>Values of .NET that keep the text that they came as.</summary>
public sealed class VerbatimTests
{
    [Theory]
    [InlineData("PT0S", "00:00:00")]
    [InlineData("PT60M", "01:00:00")]
    [InlineData("P1D", "1.00:00:00")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("P1DT2H3M4S", "1.02:03:04")]
    [InlineData("P0Y0M1D", "1.00:00:00")]
    [InlineData("P1M", null)]
    [InlineData("P1Y", null)]
    [InlineData("P1Y1D", null)]
    [InlineData("P10675200D", null)]
    [InlineData("PT99999999999999999999999H", null)]
    public void ADurationIsATimeSpanWhereItHasALength(string text, string? span)
    {
        var value = new Verbatim<TimeSpan>(text);

        value.ToString().ShouldBe(text);
        value.TryGetValue(out var got).ShouldBe(span is not null);
        got.ShouldBe(span is null ? default : TimeSpan.Parse(span, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("00:00:00", "PT0S")]
    [InlineData("1.00:00:00", "P1D")]
    [InlineData("01:00:05", "PT1H0M5S")]
    [InlineData("1.00:00:05", "P1DT5S")]
    [InlineData("1.02:00:00", "P1DT2H")]
    [InlineData("00:01:00", "PT1M")]
    [InlineData("10675199.02:48:05", "P10675199DT2H48M5S")]
    public void ATimeSpanHasOneText(string span, string text)
    {
        Verbatim<TimeSpan> value = TimeSpan.Parse(span, CultureInfo.InvariantCulture);

        value.ToString().ShouldBe(text);
        new Verbatim<TimeSpan>(text).Value.ShouldBe(TimeSpan.Parse(span, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void WhatTheFormatHasNoTextForIsNoFormat()
    {
        foreach (var span in new[] { TimeSpan.FromSeconds(-5), TimeSpan.FromMilliseconds(1500), TimeSpan.MinValue })
        {
            Verbatim<TimeSpan> value = span;
            new Verbatim<TimeSpan>(value.ToString()).IsConforming.ShouldBeFalse(value.ToString());
        }
    }

    [Theory]
    [InlineData("10:00:00Z", "10:00:00")]
    [InlineData("10:00:00+02:00", "08:00:00")]
    [InlineData("01:00:00+02:00", "23:00:00")]
    [InlineData("23:30:00-01:00", "00:30:00")]
    [InlineData("10:00:00.1234567Z", "10:00:00.1234567")]
    [InlineData("10:00:00.12345678Z", null)]
    [InlineData("23:59:60Z", null)]
    public void ATimeIsATimeOnlyInUtc(string text, string? time)
    {
        var value = new Verbatim<TimeOnly>(text);

        value.TryGetValue(out var got).ShouldBe(time is not null);
        got.ShouldBe(time is null ? default : TimeOnly.Parse(time, CultureInfo.InvariantCulture));
        Verbatim<TimeOnly> made = got;
        (time is null || made == value).ShouldBeTrue();
    }

    [Fact]
    public void AUuidIsAGuidInEitherCase()
    {
        var guid = Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
        var upper = new Verbatim<Guid>("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");

        upper.Value.ShouldBe(guid);
        ((Guid)upper).ShouldBe(guid);
        (upper == guid).ShouldBeTrue();
        upper.GetHashCode().ShouldBe(((Verbatim<Guid>)guid).GetHashCode());
        upper.ToString().ShouldBe("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6");
        (upper != Guid.Empty).ShouldBeTrue();
        (default(Verbatim<Guid>) == Guid.Empty).ShouldBeTrue();
    }

    [Fact]
    public void UrisAreComparedAsText()
    {
        new Verbatim<Uri>("http://a/#x").ShouldNotBe(new Verbatim<Uri>("http://a/#y"));
        new Verbatim<Uri>("HTTP://a/").ShouldNotBe(new Verbatim<Uri>("http://a/"));
        Verbatim<Uri> made = new Uri("http://a/b");
        made.ShouldBe(new Verbatim<Uri>("http://a/b"));
        made.Value.ShouldBe(new Uri("http://a/b"));
        new Verbatim<Uri>("http://a:99999/").TryGetValue(out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => new Verbatim<Uri>("http://a:99999/").Value).Message.ShouldNotContain("99999");
    }

    [Fact]
    public void NumbersAreComparedWithAllTheirDigitsAndGiveTheNearestValue()
    {
        Verbatim<double> tenth = 0.1;

        tenth.ToString().ShouldBe("0.1");
        tenth.ShouldBe(new Verbatim<double>("1.0e-1"));
        tenth.GetHashCode().ShouldBe(new Verbatim<double>("1.0e-1").GetHashCode());
        tenth.ShouldNotBe(new Verbatim<double>("0.10000000000000001"));
        new Verbatim<double>("0.10000000000000001").Value.ShouldBe(0.1);
        ((Verbatim<float>)0.1f).ToString().ShouldBe("0.1");
        ((Verbatim<double>)1e300).Value.ShouldBe(1e300);
        Should.Throw<ArgumentOutOfRangeException>(() => { Verbatim<double> nothing = double.NaN; });
        Should.Throw<ArgumentOutOfRangeException>(() => { Verbatim<float> nothing = float.NegativeInfinity; });
    }

    [Theory]
    [InlineData("1e309")]
    [InlineData("NaN")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData(" 1")]
    [InlineData("1,\"x\":2")]
    [InlineData("")]
    public void OnlyNumbersOfJsonInTheRangeConform(string text)
    {
        new Verbatim<double>(text).IsConforming.ShouldBeFalse();
        new Verbatim<float>(text).IsConforming.ShouldBeFalse();
        new Verbatim<double>(text).ShouldBe(text);
        new Verbatim<double>(text).ShouldNotBe("1");
        new Verbatim<double>(text).TryGetValue(out _).ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => new Verbatim<double>(null!));
    }

    [Fact]
    public void TenThousandDigitsAreNoTrouble()
    {
        var digits = "0." + new string('3', 10_000);

        new Verbatim<double>(digits).Value.ShouldBe(1.0 / 3);
        new Verbatim<double>(digits).ToString().ShouldBe(digits);
        new Verbatim<TimeSpan>("P" + new string('9', 10_000) + "D").TryGetValue(out _).ShouldBeFalse();
        new Verbatim<TimeOnly>("10:00:00." + new string('0', 10_000) + "Z").Value.ShouldBe(new TimeOnly(10, 0));
    }

    [Fact]
    public void ATypeThatNoFormatStandsForIsRefused() =>
        Should.Throw<TypeInitializationException>(() => default(Verbatim<int>).ToString()).InnerException.ShouldBeOfType<NotSupportedException>();

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("1")]
    [InlineData("null")]
    public void TheSerializerRefusesWhatIsNoUuid(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Verbatim<Guid>>(json));

    [Fact]
    public void TheSerializerRefusesWhatIsNoDouble()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Verbatim<double>>("1e309"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Verbatim<double>>("\"1\""));
    }

    [Fact]
    public void JsonNumbersConvertInAndOut()
    {
        JsonNumber half = 0.5, tenth = 0.1f, cents = 1.10m, big = 9223372036854775808UL;

        (half.ToString(), tenth.ToString(), cents.ToString(), big.ToString()).ShouldBe(("0.5", "0.1", "1.10", "9223372036854775808"));
        ((double)half, (decimal)cents, (ulong)big, (long)JsonNumber.Parse("1e2"), (int)JsonNumber.Parse("-1.0"))
            .ShouldBe((0.5, 1.10m, 9223372036854775808UL, 100L, -1));
        ((decimal)JsonNumber.Parse("1.50")).ToString(CultureInfo.InvariantCulture).ShouldBe("1.50");
        ((double)JsonNumber.Parse("0.10000000000000001")).ShouldBe(0.1);
        JsonNumber.Parse("2147483648").TryGetInt32(out _).ShouldBeFalse();
        Should.Throw<OverflowException>(() => (int)JsonNumber.Parse("2147483648"));
        Should.Throw<OverflowException>(() => (long)JsonNumber.Parse("0.5"));
        Should.Throw<OverflowException>(() => (ulong)JsonNumber.Parse("-1"));
        Should.Throw<OverflowException>(() => (decimal)JsonNumber.Parse("1e29"));
        Should.Throw<OverflowException>(() => (double)JsonNumber.Parse("1e400"));
        Should.Throw<ArgumentOutOfRangeException>(() => { JsonNumber nothing = double.NaN; });
        Should.Throw<ArgumentOutOfRangeException>(() => { JsonNumber nothing = float.PositiveInfinity; });
    }
}
