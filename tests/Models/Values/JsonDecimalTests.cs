using System.Globalization;
using System.Numerics;
using System.Text;
using AgentEvents.Models.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Values;

public sealed class JsonDecimalTests
{
    // Mantissa and exponent small enough that BigInteger can be the oracle.
    private static readonly Gen<(string Text, BigInteger Scaled)> Numbers =
        from mantissa in Gen.Choose(-99_999, 99_999)
        from exponent in Gen.Choose(-30, 30)
        from point in Gen.Choose(0, 4)
        select (Write(mantissa, exponent, point), mantissa * BigInteger.Pow(10, 40 + exponent));

    [Fact]
    public void ComparisonAgreesWithBigInteger() => Prop.ForAll(
        Numbers.ToArbitrary(),
        Numbers.ToArbitrary(),
        (a, b) => Math.Sign(JsonDecimal.Compare(Utf8(a.Text), Utf8(b.Text))) == Math.Sign(a.Scaled.CompareTo(b.Scaled)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void DivisibilityAgreesWithBigInteger() => Prop.ForAll(
        Numbers.ToArbitrary(),
        Numbers.Where(n => !n.Scaled.IsZero).ToArbitrary(),
        (a, b) => JsonDecimal.IsMultipleOf(Utf8(a.Text), Utf8(b.Text)) == (a.Scaled % b.Scaled).IsZero)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void IntegersAreThoseThatOneDivides() => Prop.ForAll(
        Numbers.ToArbitrary(),
        a => JsonDecimal.IsInteger(Utf8(a.Text)) == (a.Scaled % BigInteger.Pow(10, 40)).IsZero).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("1", "1.0", 0)]
    [InlineData("-1", "1", -1)]
    [InlineData("-2", "-1", -1)]
    [InlineData("0", "-0.0", 0)]
    [InlineData("0", "1e-99999999999999999999", -1)]
    [InlineData("0.3", "0.30000000000000004", -1)]
    [InlineData("1e99999999999999999999", "1e99999999999999999998", 1)]
    [InlineData("1e99999999999999999999", "10e99999999999999999998", 0)]
    [InlineData("1e-99999999999999999999", "0.1e-99999999999999999998", 0)]
    [InlineData("1e-5", "1e00000000000000000000000005", -1)]
    [InlineData("9e99", "1e100", -1)]
    [InlineData("100", "1e2", 0)]
    [InlineData("0.001", "1e-3", 0)]
    public void HostileExponentsCompareExactly(string left, string right, int expected)
    {
        Math.Sign(JsonDecimal.Compare(Utf8(left), Utf8(right))).ShouldBe(expected);
        Math.Sign(JsonDecimal.Compare(Utf8(right), Utf8(left))).ShouldBe(-expected);
    }

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("1e2", true)]
    [InlineData("1.50e1", true)]
    [InlineData("0e-400", true)]
    [InlineData("1e-400", false)]
    [InlineData("1.5", false)]
    [InlineData("120e-2", false)]
    [InlineData("100e-2", true)]
    [InlineData("1e99999999999999999999", true)]
    [InlineData("1e-99999999999999999999", false)]
    public void AnIntegerIsAMatterOfValue(string text, bool expected) => JsonDecimal.IsInteger(Utf8(text)).ShouldBe(expected);

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("4.5", "1.5", true)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("12391239123", "1e-8", true)]
    [InlineData("-9", "3", true)]
    [InlineData("9", "-3", true)]
    [InlineData("0", "7", true)]
    [InlineData("1e99999999999999999999", "8", true)]
    [InlineData("1e99999999999999999999", "7", false)]
    [InlineData("1e-99999999999999999999", "7", false)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890", true)]
    [InlineData("246913578024691357802469135780.0", "123456789012345678901234567890", true)]
    [InlineData("246913578024691357802469135781", "123456789012345678901234567891", false)]
    [InlineData("1e50", "1267650600228229401496703205376", false)]
    [InlineData("1e100", "1267650600228229401496703205376", true)]
    [InlineData("1", "0", false)]
    public void MultiplesAreExact(string value, string divisor, bool expected) =>
        JsonDecimal.IsMultipleOf(Utf8(value), Utf8(divisor)).ShouldBe(expected);

    [Fact]
    public void AMillionDigitsAreComparedAndDivided()
    {
        byte[] digits = Utf8(new string('7', 1_000_000));
        byte[] exponent = Utf8("1e" + new string('9', 1_000_000));
        JsonDecimal.Compare(digits, exponent).ShouldBeLessThan(0);
        JsonDecimal.IsInteger(exponent).ShouldBeTrue();
        JsonDecimal.IsMultipleOf(digits, "7"u8).ShouldBeTrue();
        JsonDecimal.IsMultipleOf(exponent, "3"u8).ShouldBeFalse();
        JsonDecimal.GetHashCode(digits).ShouldBe(JsonDecimal.GetHashCode(digits));
    }

    private static string Write(int mantissa, int exponent, int point)
    {
        string digits = Math.Abs(mantissa).ToString(CultureInfo.InvariantCulture);
        string sign = mantissa < 0 ? "-" : "";
        return point == 0 || point >= digits.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}e{exponent}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[..^point]}.{digits[^point..]}E{exponent + point}");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
