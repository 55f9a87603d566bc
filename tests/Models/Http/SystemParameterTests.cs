using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Http;

// An operation of a platform that has parameters of its own for all operations.
public sealed partial record PlatformRequest : IHttpRequestModel<PlatformRequest>
{
    public static HttpOperation Operation { get; } = new()
    {
        Id = "platform",
        Method = "GET",
        PathTemplate = "/{id}",
        Parameters = [new() { Name = "id", Location = ParameterLocation.Path, Member = "id" }],
        SystemParameters =
        [
            new() { Name = "alt", Location = ParameterLocation.Query, Values = ["json", "media"] },
            new() { Name = "$.v", Location = ParameterLocation.Query },
            new() { Name = "access_token", Location = ParameterLocation.Query, IsSecret = true },
            new() { Name = "X-Mode", Location = ParameterLocation.Header, Values = ["1"] },
        ],
    };
}

/// <summary>What a platform takes with every operation is let through and is no member; what nobody documents is named.</summary>
public sealed class SystemParameterTests
{
    private static ValidationResult Read(string target, params HttpField[] headers)
    {
        var isRead = HttpRequests.TryRead<PlatformRequest>(
            new WireRequest { Method = "GET", Target = target, Headers = [.. headers] },
            out var request,
            out var result);
        isRead.ShouldBe(result.IsValid);
        if (isRead)
        {
            request!.ToJsonString().ShouldBe("""{"id":1}""");
        }

        return result;
    }

    private static string MessageOf(string query)
    {
        var violation = Read("/1?" + query).Violations.ShouldHaveSingleItem();
        violation.Keyword.ShouldBe("http-query");
        violation.InstanceLocation.ShouldBe("");
        return violation.Message;
    }

    [Theory]
    [InlineData("")]
    [InlineData("?alt=json")]
    [InlineData("?alt=media&%24.v=2&")]
    [InlineData("?%61lt=js%6Fn&access_token=ya29.x+y")]
    [InlineData("?access_token")]
    public void TheyAreLetThrough(string query) => Read("/1" + query).IsValid.ShouldBeTrue();

    [Theory]
    [InlineData("alt=xml", "the query parameter \"alt\" must be one of json, media")]
    [InlineData("alt=JSON", "the query parameter \"alt\" must be one of json, media")]
    [InlineData("alt=", "the query parameter \"alt\" must be one of json, media")]
    [InlineData("alt", "the query parameter \"alt\" must be one of json, media")]
    [InlineData("alt=json&alt=json", "the query parameter \"alt\" stands more than once")]
    [InlineData("access_token=a&access%5Ftoken=b", "the query parameter \"access_token\" stands more than once")]
    [InlineData("ALT=json", "the query parameter \"ALT\" is not one of the operation's; \"alt\" is, and case matters")]
    [InlineData("Access_Token=secret", "the query parameter \"Access_Token\" is not one of the operation's; \"access_token\" is, and case matters")]
    [InlineData("X-Mode=1", "the query parameter \"X-Mode\" is not one of the operation's; leave it out or correct its name")]
    [InlineData("foo=46555123456", "the query parameter \"foo\" is not one of the operation's; leave it out or correct its name")]
    [InlineData("=x", "the query parameter \"\" is not one of the operation's; leave it out or correct its name")]
    public void WhatIsWrongIsNamed(string query, string message) => MessageOf(query).ShouldBe(message);

    [Theory]
    [InlineData("a%22b%5Cc", "\"a\\u0022b\\u005cc\"")]
    [InlineData("%0D%0A%1B%5B31m", "\"\\u000d\\u000a\\u001b[31m\"")]
    [InlineData("%E2%80%AE%C3%A9", "\"\\u202e\\u00e9\"")]
    [InlineData("%F0%9F%98%80", "\"\\ud83d\\ude00\"")]
    [InlineData("access_token%3Dsecret", "\"access_token…\"")]
    [InlineData("%2B46555123456", "\"+…\"")]
    [InlineData("n1234x12345", "\"n1234x…\"")]
    public void ANameIsPrintedSoThatItDoesNoHarm(string name, string printed) =>
        MessageOf(name + "=v").ShouldStartWith($"the query parameter {printed} is not");

    [Fact]
    public void ALongNameIsCut()
    {
        MessageOf(new string('n', 100_000)).Length.ShouldBeLessThan(200);
        MessageOf(string.Concat(Enumerable.Repeat("%E2%80%AE", 10_000))).Length.ShouldBeLessThan(200);
    }

    [Fact]
    public void ManyNamesAreNotAllListed()
    {
        var result = Read("/1?" + string.Join('&', Enumerable.Range(0, 20_000).Select(i => "n")));
        result.Violations.Count.ShouldBe(ValidationOptions.Default.MaxViolations);
        result.IsTruncated.ShouldBeTrue();
    }

    [Fact]
    public void AHeaderFieldMayBeOneToo()
    {
        Read("/1", new HttpField("x-mode", "1")).IsValid.ShouldBeTrue();
        var wrong = Read("/1", new HttpField("x-mode", "2")).Violations.ShouldHaveSingleItem();
        (wrong.Keyword, wrong.Message).ShouldBe(("http-header", "the header field \"X-Mode\" must be one of 1"));
        Read("/1", new HttpField("X-Mode", "1"), new HttpField("x-mode", "1")).Violations.ShouldHaveSingleItem().Message
            .ShouldEndWith("stands more than once");
    }

    [Theory]
    [InlineData("/1", "/1")]
    [InlineData("/1?alt=json", "/1?alt=json")]
    [InlineData("/1?access_token=s", "/1")]
    [InlineData("/1?a&access_token=s&b=%zz", "/1?a&b=%zz")]
    [InlineData("/1?%61ccess_token=s&ACCESS_TOKEN=s&access%5ftoken", "/1")]
    [InlineData("/1?access_token%20=s&+access_token=s", "/1")]
    public void ATargetCanBeKeptWithoutItsSecrets(string target, string kept) => PlatformRequest.Operation.WithoutSecrets(target).ShouldBe(kept);
}
