using System.Globalization;
using System.Numerics;
using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Values;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("1.0")]
    [InlineData("1e1000000000")]
    [InlineData("-12.50E-03")]
    [InlineData("123456789012345678901234567890.123456789")]
    public void TheLiteralIsKept(string text)
    {
        JsonNumber number = JsonNumber.Parse(text);
        number.ToString().ShouldBe(text);
        Encoding.ASCII.GetString(number.Utf8).ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("-")]
    [InlineData("NaN")]
    [InlineData("true")]
    [InlineData("١")]
    public void WhatIsNoJsonNumberIsRefused(string text)
    {
        JsonNumber.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => JsonNumber.Parse(text));
    }

    [Fact]
    public void EqualityIsMathematical()
    {
        JsonNumber one = JsonNumber.Parse("1");
        foreach (string text in new[] { "1.0", "1e0", "10e-1", "0.1e1", "0.01E+2" })
        {
            JsonNumber same = JsonNumber.Parse(text);
            same.ShouldBe(one);
            same.GetHashCode().ShouldBe(one.GetHashCode());
        }

        default(JsonNumber).ShouldBe(JsonNumber.Parse("-0.0e9"));
        default(JsonNumber).GetHashCode().ShouldBe(JsonNumber.Parse("-0.0e9").GetHashCode());
        (JsonNumber.Parse("1e1000000000") > JsonNumber.Parse("9e999999999")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("9223372036854775807", true, long.MaxValue)]
    [InlineData("-9223372036854775808", true, long.MinValue)]
    [InlineData("9223372036854775808", false, 0)]
    [InlineData("-9223372036854775809", false, 0)]
    [InlineData("1.0", true, 1)]
    [InlineData("-12e2", true, -1200)]
    [InlineData("0e99999999999999999999", true, 0)]
    [InlineData("1.5", false, 0)]
    [InlineData("1e-1", false, 0)]
    [InlineData("1e1000000000", false, 0)]
    [InlineData("1e99999999999999999999", false, 0)]
    [InlineData("1e-99999999999999999999", false, 0)]
    public void Int64IsExactOrNothing(string text, bool fits, long expected)
    {
        JsonNumber.Parse(text).TryGetInt64(out long value).ShouldBe(fits);
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("18446744073709551615", true, ulong.MaxValue)]
    [InlineData("18446744073709551616", false, 0)]
    [InlineData("-1", false, 0)]
    [InlineData("-0", true, 0)]
    [InlineData("5e3", true, 5000)]
    public void UInt64IsExactOrNothing(string text, bool fits, ulong expected)
    {
        JsonNumber.Parse(text).TryGetUInt64(out ulong value).ShouldBe(fits);
        value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("-79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("0.00000000000000000000000000001", false)]
    [InlineData("7.9228162514264337593543950335", true)]
    [InlineData("7.9228162514264337593543950336", false)]
    [InlineData("1e28", true)]
    [InlineData("1e29", false)]
    [InlineData("1e-99999999999999999999", false)]
    public void DecimalIsExactOrNothing(string text, bool fits)
    {
        JsonNumber.Parse(text).TryGetDecimal(out decimal value).ShouldBe(fits);
        value.ShouldBe(fits ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) : 0);
    }

    [Theory]
    [InlineData("0.1", true, 0.1)]
    [InlineData("-2.50", true, -2.5)]
    [InlineData("5e-324", true, double.Epsilon)]
    [InlineData("1e400", false, 0)]
    [InlineData("1e-400", false, 0)]
    [InlineData("9007199254740993", false, 0)]
    [InlineData("0.10000000000000001", false, 0)]
    public void DoubleLeadsBackOrIsRefused(string text, bool fits, double expected)
    {
        JsonNumber.Parse(text).TryGetDouble(out double value).ShouldBe(fits);
        value.ShouldBe(expected);
    }

    [Fact]
    public void BigIntegersAreBounded()
    {
        JsonNumber.Parse("123e3").TryGetBigInteger(out BigInteger value).ShouldBeTrue();
        value.ShouldBe(123_000);
        JsonNumber.Parse("-1e999").TryGetBigInteger(out value).ShouldBeTrue();
        value.ShouldBe(-BigInteger.Pow(10, 999));
        JsonNumber.Parse("1e1000").TryGetBigInteger(out _).ShouldBeFalse();
        JsonNumber.Parse("1e1000").TryGetBigInteger(out _, maxDigits: 1001).ShouldBeTrue();
        JsonNumber.Parse("1e99999999999999999999").TryGetBigInteger(out _, int.MaxValue).ShouldBeFalse();
        JsonNumber.Parse("1.5").TryGetBigInteger(out _).ShouldBeFalse();
    }

    [Fact]
    public void NumbersOfDotNetConvert()
    {
        JsonNumber fromInt = -5;
        JsonNumber fromLong = long.MinValue;
        JsonNumber fromUlong = ulong.MaxValue;
        JsonNumber fromDecimal = 1.50m;
        fromInt.ToString().ShouldBe("-5");
        fromLong.ToString().ShouldBe("-9223372036854775808");
        fromUlong.ToString().ShouldBe("18446744073709551615");
        fromDecimal.ToString().ShouldBe("1.50");
        JsonNumber.FromDouble(1e300).TryGetDouble(out double value).ShouldBeTrue();
        value.ShouldBe(1e300);
        Should.Throw<ArgumentOutOfRangeException>(() => JsonNumber.FromDouble(double.NaN));
        default(JsonNumber).ToString().ShouldBe("0");
    }
}
