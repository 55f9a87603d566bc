using System.Text;

namespace AgentEvents.Models.Tests.Values;

/// <summary>A number is one number in whichever of the three forms a provider writes it.</summary>
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("46555123456")]
    [InlineData("0046555123456")]
    [InlineData("+46555123456")]
    public void TheThreeFormsAreOneNumber(string text)
    {
        PhoneNumber number = text;

        number.IsValid.ShouldBeTrue();
        number.ToString().ShouldBe("+46555123456");
        number.Digits.ShouldBe("46555123456");
        (number == new PhoneNumber("+46555123456")).ShouldBeTrue();
        number.GetHashCode().ShouldBe(new PhoneNumber("46555123456").GetHashCode());
        PhoneNumber.IsPhoneNumber(Encoding.UTF8.GetBytes(text)).ShouldBeTrue();
        PhoneNumber.TryParse(text, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("00")]
    [InlineData("0555123456")]
    [InlineData("+0555123456")]
    [InlineData("000555123456")]
    [InlineData("++46555123456")]
    [InlineData("+46 555 123456")]
    [InlineData("46555123456\n")]
    [InlineData("٤٦٥٥٥١٢٣٤٥٦")]
    [InlineData("4655512345678901")]
    [InlineData("call me")]
    public void WhatIsNoNumberIsKeptAndNotValid(string text)
    {
        var number = new PhoneNumber(text);

        number.IsValid.ShouldBeFalse();
        number.ToString().ShouldBe(text);
        number.Digits.ShouldBe(text);
        PhoneNumber.IsPhoneNumber(Encoding.UTF8.GetBytes(text)).ShouldBeFalse();
        PhoneNumber.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("465551234567890")]
    public void OneToFifteenDigitsAreANumber(string text) => new PhoneNumber(text).IsValid.ShouldBeTrue();

    [Fact]
    public void ANumberThatWasNeverSetIsTheEmptyText()
    {
        default(PhoneNumber).IsValid.ShouldBeFalse();
        default(PhoneNumber).ShouldBe(new PhoneNumber(""));
        default(PhoneNumber).ToString().ShouldBeEmpty();
        PhoneNumber.TryParse(null, out var none).ShouldBeFalse();
        none.ShouldBe(default);
        (new PhoneNumber("1") != new PhoneNumber("2")).ShouldBeTrue();
    }

    [Fact]
    public void EventsForOneNumberInTwoFormsAreEqualAndWrittenAlike()
    {
        var one = new OutboundTyping { Recipient = "0046555123456" };
        var other = new OutboundTyping { Recipient = "46555123456" };

        one.ShouldBe(other);
        one.ToJsonString().ShouldBe("""{"recipient":"+46555123456","type":"typing"}""");
        OutboundEvent.Parse("""{"recipient":"0046555123456","type":"typing"}"""u8).ShouldBe(other);
    }
}
