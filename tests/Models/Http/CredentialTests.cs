using System.Text.Json;
using AgentEvents.Models.Http;

namespace AgentEvents.Models.Tests.Http;

public sealed class CredentialTests
{
    private const string Secret = "hunter2";

    private static readonly Uri Host = new("https://api.example");

    // By name: a runner that writes its test cases down makes something else of half a surrogate pair.
    private static readonly Dictionary<string, string> Unsendable = new()
    {
        ["a line with another field"] = $"{Secret}\r\nX: y",
        ["a line end"] = $"{Secret}\n",
        ["a null character"] = $"\0{Secret}",
        ["half a surrogate pair"] = $"{Secret}\ud800",
        ["a delete character"] = $"{Secret}\u007f",
    };

    public static TheoryData<string> UnsendableNames => [.. Unsendable.Keys];

    [Theory]
    [MemberData(nameof(UnsendableNames))]
    public void WhatNoHeaderFieldHoldsIsAViolationThatDoesNotQuoteIt(string name)
    {
        var text = Unsendable[name];
        var hook = new WebhookRequest { Body = new() { To = "1" } };
        var results = new[]
        {
            HttpRequests.ToHttpRequestMessage(hook, Host, new BearerToken(text)),
            HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, new BasicCredentials(text, "p"), new ApiKey("k")),
            HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, new BasicCredentials("u", text), new ApiKey("k")),
            HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, new BasicCredentials("u", "p"), new ApiKey(text)),
        };
        foreach (var result in results)
        {
            result.Message.ShouldBeNull();
            result.Result.Violations.ShouldHaveSingleItem().Keyword.ShouldBe("http-credential");
            result.ToString().ShouldNotContain(Secret);
            Should.Throw<Exception>(result.ThrowIfInvalid).ToString().ShouldNotContain(Secret);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer x")]
    [InlineData("é")]
    public void ABearerTokenIsVisibleAsciiWithoutSpaces(string token) =>
        HttpRequests.ToHttpRequestMessage(new WebhookRequest { Body = new() { To = "1" } }, Host, new BearerToken(token)).IsValid.ShouldBeFalse();

    [Fact]
    public void BasicCredentialsAreUtf8AndThePasswordMayHoldColons()
    {
        using var message =
            HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, new BasicCredentials("é", "a:b"), new ApiKey("k k")).ThrowIfInvalid();
        message.Headers.NonValidated["Authorization"].ToString().ShouldBe("Basic w6k6YTpi");
        message.Headers.NonValidated["api-key"].ToString().ShouldBe("k k");
    }

    [Fact]
    public void ACredentialNeverPrintsItself()
    {
        foreach (HttpCredential credential in new HttpCredential[]
        {
            new BearerToken(Secret),
            new BasicCredentials(Secret, Secret),
            new ApiKey(Secret),
        })
        {
            credential.ToString().ShouldBe("***");
            $"{credential}".ShouldBe("***");
            JsonSerializer.Serialize(credential, credential.GetType()).ShouldBe("{}");
            credential.GetType().GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), inherit: true)
                .Cast<System.Diagnostics.DebuggerDisplayAttribute>().Single().Value.ShouldBe("***");
        }
    }

    [Fact]
    public void AnErrorAboutCredentialsDoesNotQuoteThem() => Should
        .Throw<ArgumentException>(() => HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, new BearerToken(Secret), new ApiKey(Secret)))
        .ToString().ShouldNotContain(Secret);
}
