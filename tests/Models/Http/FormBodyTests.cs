using System.Text;
using AgentEvents.Models.Http;

namespace AgentEvents.Models.Tests.Http;

/// <summary>Bodies that are forms, in both directions.</summary>
public sealed class FormBodyTests
{
    private static readonly HttpOperation Operation = new()
    {
        Id = "send",
        Method = "POST",
        PathTemplate = "/",
        BodyMember = "body",
        MediaType = "application/x-www-form-urlencoded; charset=utf-8",
        Form =
        [
            new FormField { Name = "to", IsText = true, IsList = true },
            new FormField { Name = "text", IsText = true },
            new FormField { Name = "count" },
            new FormField { Name = "options" },
            new FormField { Name = "ids", IsList = true },
        ],
    };

    [Theory]
    [InlineData("""{"text":"a b&c=d+e%f é☕"}""", "text=a%20b%26c%3Dd%2Be%25f%20%C3%A9%E2%98%95")]
    [InlineData("""{"to":["+46555123456","+46555123457"]}""", "to=%2B46555123456&to=%2B46555123457")]
    [InlineData("""{"count":12,"ids":[1,2.50]}""", "count=12&ids=1&ids=2.50")]
    [InlineData("""{"text":"12","count":true}""", "text=12&count=true")]
    [InlineData("""{"options":{"quiet":[1,null]}}""", "options=%7B%22quiet%22%3A%5B1%2Cnull%5D%7D")]
    [InlineData("""{"text":""}""", "text=")]
    [InlineData("""{"other":"unknown"}""", "other=unknown")]
    [InlineData("{}", "")]
    public void ABodyBecomesAFormAndComesBack(string json, string form)
    {
        Encoding.UTF8.GetString(Operation.ToWireBody(Encoding.UTF8.GetBytes(json)).Span).ShouldBe(form);
        Encoding.UTF8.GetString(Operation.ToJsonBody(Encoding.UTF8.GetBytes(form)).Span).ShouldBe(json);
    }

    [Theory]
    [InlineData("text=a+b", """{"text":"a b"}""")]
    [InlineData("&text=a&", """{"text":"a"}""")]
    [InlineData("text", """{"text":""}""")]
    [InlineData("count=01", """{"count":"01"}""")]
    [InlineData("count=%22a%22", """{"count":"\"a\""}""")]
    [InlineData("options={", null)]
    [InlineData("text=%", null)]
    [InlineData("text=%FF", null)]
    [InlineData("text=é", null)]
    public void WhatOthersWriteIsReadWhereItIsAForm(string form, string? json) =>
        Encoding.UTF8.GetString(Operation.ToJsonBody(Encoding.UTF8.GetBytes(form)).Span).ShouldBe(json ?? "");

    [Fact]
    public void ItemsThatStandApartAreOneArray() =>
        Encoding.UTF8.GetString(Operation.ToJsonBody("ids=1&text=a&ids=2"u8.ToArray()).Span).ShouldBe("""{"ids":[1,2],"text":"a"}""");

    [Fact]
    public void AnotherMediaTypeIsLeftAlone()
    {
        var json = new HttpOperation { Id = "send", Method = "POST", PathTemplate = "/", BodyMember = "body", MediaType = "application/json" };

        json.HasForm.ShouldBeFalse();
        json.ToWireBody("{}"u8.ToArray()).ToArray().ShouldBe("{}"u8.ToArray());
        json.ToJsonBody("a=b"u8.ToArray()).ToArray().ShouldBe("a=b"u8.ToArray());
    }
}
