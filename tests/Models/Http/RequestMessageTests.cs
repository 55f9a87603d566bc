using System.Diagnostics;
using System.Net;
using System.Text;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Http;

public sealed class RequestMessageTests
{
    private static readonly Uri Host = new("https://api.example");
    private static readonly HttpCredential[] Credentials = [new BasicCredentials("Aladdin", "open sesame"), new ApiKey("k-1")];

    [Fact]
    public async Task ExactlyTheseBytesAreSent()
    {
        using var server = new RawSocket();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var request = PlacedRequest.To("../a%2F+1 é") with { Note = "+46 @", Trace = "a,b" };
        using var message =
            HttpRequests.ToHttpRequestMessage(request, new Uri($"http://{server.Authority}/pre%2Ffix/"), Credentials).ThrowIfInvalid();
        var taking = server.TakeAsync(s => s.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray()).AsTask(), """{"to":"46555123456"}""");
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        (await taking).ShouldBe(
            "POST /pre%2Ffix/v1/agents/..%2Fa%252F+1%20%C3%A9:send/events?note=%2B46%20%40 HTTP/1.1\r\n"
            + $"Host: {server.Authority}\r\n"
            + "X-Trace: a,b\r\n"
            + "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n"
            + "api-key: k-1\r\n"
            + "Content-Type: application/json;charset=UTF-8\r\n"
            + "Content-Length: 20\r\n"
            + "\r\n"
            + """{"to":"46555123456"}""");
    }

    // Proxies and traces look at the address in ways of their own, some of which throw for an address that is kept as it was written.
    [Fact]
    public async Task ProxiesAndTracesTakeTheAddressAsItWasWritten()
    {
        using var traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(traces);
        using var server = new RawSocket();
        using var client = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy($"http://{server.Authority}") });
        using var message = HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a/../b"), new Uri("http://api.example")).ThrowIfInvalid();
        var taking = server.TakeAsync(s => s.WriteAsync("HTTP/1.1 204 No Content\r\n\r\n"u8.ToArray()).AsTask(), """{"to":"46555123456"}""");
        using var response = await client.SendAsync(message, TestContext.Current.CancellationToken);
        (await taking).ShouldStartWith("POST http://api.example/v1/agents/a%2F..%2Fb:send/events HTTP/1.1\r\nHost: api.example\r\n");
    }

    [Theory]
    [InlineData("https://api.example", "https://api.example/v1/agents/%2Fa:send/events")]
    [InlineData("https://api.example/", "https://api.example/v1/agents/%2Fa:send/events")]
    [InlineData("HTTPS://API.example:443/a/b", "https://api.example/a/b/v1/agents/%2Fa:send/events")]
    [InlineData("https://api.example/@me//x", "https://api.example/@me//x/v1/agents/%2Fa:send/events")]
    [InlineData("http://[::1]:8080/a/", "http://[::1]:8080/a/v1/agents/%2Fa:send/events")]
    [InlineData("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC/v1/agents/%2Fa:send/events")]
    public void ThePathOfTheBaseAddressStaysInFront(string address, string expected)
    {
        using var message = HttpRequests.ToHttpRequestMessage(PlacedRequest.To("/a"), new Uri(address), Credentials).ThrowIfInvalid();
        message.RequestUri!.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://hooks.example/in/box", "/in/box")]
    [InlineData("https://hooks.example/in/box/", "/in/box/")]
    [InlineData("https://hooks.example", "/")]
    public void AWebhookIsSentToTheVeryAddress(string address, string expected)
    {
        var request = new WebhookRequest { Body = new() { To = "1" } };
        using var message = HttpRequests.ToHttpRequestMessage(request, new Uri(address), new BearerToken("t")).ThrowIfInvalid();
        message.RequestUri!.PathAndQuery.ShouldBe(expected);
        message.Headers.NonValidated["Authorization"].ToString().ShouldBe("Bearer t");
    }

    [Theory]
    [InlineData("relative/path")]
    [InlineData("ftp://host/")]
    [InlineData("https://joe:hunter2@host/")]
    [InlineData("https://@host/")]
    [InlineData("https://host/a\\hunter2")]
    [InlineData("https://host/?")]
    [InlineData("https://host/?hunter2=1")]
    [InlineData("https://host/#hunter2")]
    [InlineData("https://host/#")]
    public void ABaseAddressOfAnotherKindIsAnErrorThatDoesNotQuoteIt(string address)
    {
        var error = Should.Throw<ArgumentException>(() => HttpRequests.ToHttpRequestMessage(
            PlacedRequest.To("a"),
            new Uri(address, UriKind.RelativeOrAbsolute),
            Credentials));
        error.ParamName.ShouldBe("baseAddress");
        error.ToString().ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("https://host/a b")]
    [InlineData("https://host/a\r\nX: y")]
    [InlineData("https://host/é")]
    public void ABaseAddressThatWasNotEncodedIsAnError(string address)
    {
        var uri = new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        Should.Throw<ArgumentException>(() => HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), uri, Credentials)).ParamName
            .ShouldBe("baseAddress");
    }

    [Fact]
    public void AnInvalidRequestBecomesNoMessage()
    {
        var result = HttpRequests.ToHttpRequestMessage(PlacedRequest.To(".."), Host, new BasicCredentials("a:b", "c"), new ApiKey("k\r\n"));
        result.IsValid.ShouldBeFalse();
        result.TryGetMessage(out _).ShouldBeFalse();
        result.Result.Violations.Select(v => (v.InstanceLocation, v.Keyword))
            .ShouldBe([("/agent~1id", "http-path"), ("", "http-credential"), ("", "http-credential")]);
        Should.Throw<InvalidDocumentException>(result.ThrowIfInvalid).Result.ShouldBe(result.Result);
    }

    [Fact]
    public void WithoutCredentialsTheClientAuthenticatesByItself()
    {
        using var message = HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host).ThrowIfInvalid();
        message.Headers.NonValidated.Select(h => h.Key).ShouldBeEmpty();
    }

    [Fact]
    public void CredentialsOfAnotherNumberOrKindAreAnError()
    {
        Should.Throw<ArgumentException>(() => HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, Credentials[0]));
        Should.Throw<ArgumentException>(() => HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, Credentials[1], Credentials[0]));
        Should.Throw<ArgumentException>(() => HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host, Credentials[0], null!));
    }

    [Fact]
    public async Task AMessageWithoutABodyHasNoContent()
    {
        using var message = HttpRequests.ToHttpRequestMessage(new LooseRequest { Id = RawJson.True }, Host).ThrowIfInvalid();
        message.Content.ShouldBeNull();
        message.Method.ShouldBe(HttpMethod.Get);
        using var other = HttpRequests.ToHttpRequestMessage(PlacedRequest.To("a"), Host).ThrowIfInvalid();
        Encoding.UTF8.GetString(await other.Content!.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            .ShouldBe("""{"to":"46555123456"}""");
    }
}
