using System.Text;
using System.Text.Json;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Values;

public sealed class RawJsonTests
{
    [Theory]
    [InlineData("{\"a\":1}", JsonValueKind.Object)]
    [InlineData("[1]", JsonValueKind.Array)]
    [InlineData("\"x\"", JsonValueKind.String)]
    [InlineData("-0.5e+3", JsonValueKind.Number)]
    [InlineData("true", JsonValueKind.True)]
    [InlineData("false", JsonValueKind.False)]
    [InlineData("null", JsonValueKind.Null)]
    public void AValueIsKeptAsWritten(string json, JsonValueKind kind)
    {
        RawJson value = RawJson.Parse($" \r\n\t{json} ");
        value.Kind.ShouldBe(kind);
        value.ToJsonString().ShouldBe(json);
        Encoding.UTF8.GetString(value.Utf8Memory.Span).ShouldBe(json);
        value.ToJsonElement().GetRawText().ShouldBe(json);
        RawJson.FromElement(value.ToJsonElement()).ShouldBe(value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1 2")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1,]")]
    [InlineData("// x\n1")]
    [InlineData("01")]
    [InlineData("+1")]
    [InlineData("NaN")]
    [InlineData("'x'")]
    [InlineData("\"\t\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\uFEFF1")]
    public void WhatIsNotOneStrictJsonValueIsRefused(string json)
    {
        RawJson.TryParse(json, out RawJson? value).ShouldBeFalse();
        value.ShouldBeNull();
        Should.Throw<JsonException>(() => RawJson.Parse(json));
    }

    [Fact]
    public void IllFormedTextIsRefused()
    {
        RawJson.TryParse([(byte)'"', 0xC3, (byte)'"'], out _).ShouldBeFalse();
        RawJson.TryParse("\"\ud800\"", out _).ShouldBeFalse();
        RawJson.TryParse((string?)null, out _).ShouldBeFalse();
    }

    [Fact]
    public void ThePrintedFormAndTheErrorsHoldNoValue()
    {
        RawJson.Parse("\"46555123456\"").ToString().ShouldBe("String, 13 bytes");
        Should.Throw<JsonException>(() => RawJson.Parse("46555123456 x")).Message.ShouldNotContain("46555");
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("+46 \"quoted\" \\ / \b\f\n\r\t \u0001 é 世 😀 \u2028")]
    [InlineData("")]
    public void StringsRoundTrip(string text)
    {
        RawJson value = RawJson.FromString(text);
        value.GetString().ShouldBe(text);
        value.ToJsonElement().GetString().ShouldBe(text);
        RawJson.Parse(value.ToJsonString()).ShouldBe(value);
    }

    [Fact]
    public void AStringThatNoUtf8CanHoldIsRefused() => Should.Throw<ArgumentException>(() => RawJson.FromString("a\ud800"));

    [Fact]
    public void EscapedStringsAreUnescaped() =>
        RawJson.Parse("\"\\u002B46\\ud83d\\uDE00\\/\\n\"").GetString().ShouldBe("+46😀/\n");

    [Fact]
    public void AskingForTheWrongKindThrows()
    {
        Should.Throw<InvalidOperationException>(() => RawJson.True.GetString());
        Should.Throw<InvalidOperationException>(() => RawJson.FromString("1").GetNumber());
        RawJson.Parse("1.50").GetNumber().ToString().ShouldBe("1.50");
    }

    [Fact]
    public void AThousandLevelsAreReadAndNoMore()
    {
        string deep = new string('[', 1000) + new string(']', 1000);
        RawJson value = RawJson.Parse(deep);
        value.ShouldBe(RawJson.Parse(deep.Replace("]", " ]", StringComparison.Ordinal)));
        value.ToJsonElement().GetArrayLength().ShouldBe(1);
        RawJson.TryParse($"[{deep}]", out _).ShouldBeFalse();
    }

    [Fact]
    public void TheSharedValuesAreWhatTheySay()
    {
        RawJson.Null.Kind.ShouldBe(JsonValueKind.Null);
        RawJson.FromBoolean(true).ShouldBeSameAs(RawJson.True);
        RawJson.FromBoolean(false).ShouldBeSameAs(RawJson.False);
        RawJson.EmptyArray.ShouldNotBe(RawJson.EmptyObject);
        (RawJson.Null == null).ShouldBeFalse();
        (RawJson.Null != RawJson.False).ShouldBeTrue();
    }
}
