using System.Text;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Http;

public sealed class ReadingRequestsTests
{
    private static WireRequest Sent => new()
    {
        Method = "POST",
        Target = "/v1/agents/a%2fb:send/events?page%20limit=12&note=a+b%2Bc",
        Headers = [new HttpField("x-trace", "t"), new HttpField("User-Agent", "any")],
        MediaType = "Application/JSON; charset=\"utf-8\"",
        Body = Encoding.UTF8.GetBytes(""" {"to":"1"} """),
    };

    private static (string, string)[] Refused(WireRequest wire)
    {
        HttpRequests.TryRead<PlacedRequest>(wire, out var request, out var result).ShouldBeFalse();
        request.ShouldBeNull();
        return [.. result.Violations.Select(v => (v.InstanceLocation, v.Keyword))];
    }

    [Fact]
    public void EveryPartComesToItsMember()
    {
        HttpRequests.TryRead<PlacedRequest>(Sent, out var request, out var result).ShouldBeTrue(result.ToString());
        request.ShouldBe(new PlacedRequest { Agent = "a/b", Note = "a b+c", Limit = 12, Trace = "t", Body = new() { To = "1" } });
        result.IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/v1/agents/a:send/events/")]
    [InlineData("/v1/agents/a:send")]
    [InlineData("/v1/agents/a/events")]
    [InlineData("/v1/agents/a/b:send/events")]
    [InlineData("/V1/agents/a:send/events")]
    [InlineData("//v1/agents/a:send/events")]
    [InlineData("/v1/agents/../agents/a:send/events")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("v1/agents/a:send/events")]
    [InlineData("http://host/v1/agents/a:send/events")]
    [InlineData("/v1/agents/%zz:send/events")]
    [InlineData("/v1/agents/%4")]
    [InlineData("/v1/agents/%ff:send/events")]
    [InlineData("/v1/agents/%ED%A0%80:send/events")]
    [InlineData("/v1/agents/é:send/events")]
    [InlineData("/v1/agents/a b:send/events")]
    [InlineData("/v1/agents/a:send/events#x")]
    [InlineData("/v1/agents/a:send/events?note=%")]
    [InlineData("/v1/agents/a:send/events?note=%C3")]
    [InlineData("/v1/agents/a:send/events\r\nX: y")]
    public void AnotherTargetIsAViolation(string target) => Refused(Sent with { Target = target }).ShouldContain(v => v.Item2 == "http-path");

    [Theory]
    [InlineData("/v1/agents/:send/events")]
    [InlineData("/v1/agents/%2e%2E:send/events")]
    [InlineData("/v1/agents/.:send/events")]
    public void ASegmentThatCannotBeSentIsNotReadEither(string target) =>
        Refused(Sent with { Target = target }).ShouldBe([("/agent~1id", "http-path")]);

    [Fact]
    public void TheMethodCountsWithItsCase()
    {
        Refused(Sent with { Method = "GET" }).ShouldBe([("", "http-method")]);
        Refused(Sent with { Method = "post" }).ShouldBe([("", "http-method")]);
    }

    [Theory]
    [InlineData("?other=1", "")]
    [InlineData("?Note=1", "")]
    [InlineData("?note=1&", null)]
    [InlineData("?note=1&&", "")]
    [InlineData("?=1", "")]
    [InlineData("?note=1&note=1", "/note")]
    [InlineData("?note=1&n%6Fte=2", "/note")]
    public void TheQueryHoldsWhatIsDocumentedAndOnlyOnce(string query, string? place)
    {
        var wire = Sent with { Target = "/v1/agents/a:send/events" + query };
        if (place is null)
        {
            HttpRequests.TryRead<PlacedRequest>(wire, out _, out _).ShouldBeTrue();
        }
        else
        {
            Refused(wire).ShouldBe([(place, "http-query")]);
        }
    }

    [Fact]
    public void AHeaderParameterStandsOnce() =>
        Refused(Sent with { Headers = [new HttpField("X-Trace", "a"), new HttpField("x-trace", "a")] }).ShouldBe([("/trace", "http-header")]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json,text/plain")]
    public void AnotherMediaTypeIsAViolation(string? mediaType) => Refused(Sent with { MediaType = mediaType }).ShouldBe([("", "http-media-type")]);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json;charset=UTF-8")]
    [InlineData("application/json; charset=utf-8; x=y")]
    public void TheMediaTypeMayBeWrittenInOtherWays(string mediaType) =>
        HttpRequests.TryRead<PlacedRequest>(Sent with { MediaType = mediaType }, out _, out _).ShouldBeTrue();

    [Theory]
    [InlineData("""{"to":"1"},"trace":"evil" """, "/body")]
    [InlineData("""{"to":"1"}}""", "/body")]
    [InlineData("""{"to":"1","more":[1,]}""", "/body/more")]
    [InlineData("""{"to":"1""", "/body/to")]
    [InlineData("\ufeff{}", "/body")]
    [InlineData(" ", "/body")]
    public void ABodyIsOneValueAndAddsNoMembers(string body, string place) =>
        Refused(Sent with { Headers = [], Body = Encoding.UTF8.GetBytes(body) }).ShouldBe([(place, "json")]);

    [Fact]
    public void TheSchemaJudgesAllParts()
    {
        Refused(Sent with { Body = default }).ShouldBe([("", "required")]);
        Refused(Sent with { Body = "{}"u8.ToArray() }).ShouldBe([("/body", "required")]);
        Refused(Sent with { Target = "/v1/agents/a:send/events?page+limit=x" }).ShouldBe([("/limit", "type")]);
        Refused(Sent with { Target = "/v1/agents/a:send/events?page+limit=1.5&x", Body = "1"u8.ToArray() })
            .ShouldBe([("/limit", "type"), ("/body", "type"), ("", "http-query")], ignoreOrder: true);
    }

    [Fact]
    public void AnOperationWithoutABodyTakesNone()
    {
        var wire = new WireRequest { Method = "GET", Target = "/1", Body = "1"u8.ToArray() };
        HttpRequests.TryRead<LooseRequest>(wire, out _, out var result).ShouldBeFalse();
        result.Violations.ShouldHaveSingleItem().Keyword.ShouldBe("http-body");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/any/place?of=its&own")]
    public void AWebhookTakesTheAddressThatTheReceiverGaveIt(string target)
    {
        var wire = new WireRequest { Method = "POST", Target = target, MediaType = "application/json", Body = """{"to":"1"}"""u8.ToArray() };
        HttpRequests.TryRead<WebhookRequest>(wire, out var request, out _).ShouldBeTrue();
        request!.Body.To.ShouldBe("1");
    }

    [Fact]
    public void AnOperationKnowsItsRequests()
    {
        PlacedRequest.Operation.Matches("POST", Sent.Target).ShouldBeTrue();
        PlacedRequest.Operation.Matches("GET", Sent.Target).ShouldBeFalse();
        PlacedRequest.Operation.Matches("POST", "/v1").ShouldBeFalse();
        PlacedRequest.Operation.Matches("POST", "/v1/agents/%:send/events").ShouldBeFalse();
    }

    [Fact]
    public void NoViolationQuotesAValue()
    {
        const string secret = "46555123456x";
        var wire = Sent with
        {
            Method = secret,
            Target = $"/v1/agents/a:send/events?{secret}={secret}&page+limit={secret}",
            Headers = [new HttpField("X-Trace", secret + "\r\n")],
            MediaType = secret,
            Body = Encoding.UTF8.GetBytes($$"""{"to":"{{secret}}"}"""),
        };
        HttpRequests.TryRead<PlacedRequest>(wire, out _, out var result).ShouldBeFalse();
        result.Violations.Count.ShouldBe(6);
        result.ToString().ShouldNotContain("46555");
        result.ToBasicOutput().ShouldNotContain("46555");
        new InvalidDocumentException(result).ToString().ShouldNotContain("46555");
    }
}
