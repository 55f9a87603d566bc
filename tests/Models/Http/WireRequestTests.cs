using System.Text;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Http;

public sealed class WireRequestTests
{
    [Fact]
    public void EveryMemberGoesToItsPlace()
    {
        var request = PlacedRequest.To("agent@1") with { Note = "a+b c@d/é", Limit = 12, Trace = "one two" };
        var wire = HttpRequests.ToWireRequest(request).ThrowIfInvalid();
        wire.Method.ShouldBe("POST");
        wire.Target.ShouldBe("/v1/agents/agent%401:send/events?note=a%2Bb%20c%40d%2F%C3%A9&page%20limit=12");
        wire.Headers.ShouldBe([new HttpField("X-Trace", "one two")]);
        wire.MediaType.ShouldBe("application/json;charset=UTF-8");
        Encoding.UTF8.GetString(wire.Body.Span).ShouldBe("""{"to":"46555123456"}""");
    }

    [Fact]
    public void WhatIsAbsentIsLeftOut()
    {
        var wire = HttpRequests.ToWireRequest(PlacedRequest.To("a")).ThrowIfInvalid();
        wire.Target.ShouldBe("/v1/agents/a:send/events");
        wire.Headers.Count.ShouldBe(0);
    }

    [Fact]
    public void APlusInThePathStaysItself() =>
        HttpRequests.ToWireRequest(PlacedRequest.To("+46555")).ThrowIfInvalid().Target.ShouldBe("/v1/agents/+46555:send/events");

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../../x", "..%2F..%2Fx")]
    [InlineData("a?b=c", "a%3Fb%3Dc")]
    [InlineData("a#b", "a%23b")]
    [InlineData("%2F", "%252F")]
    [InlineData("a\r\nHost: evil", "a%0D%0AHost%3A%20evil")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a;b,c", "a%3Bb%2Cc")]
    [InlineData("...", "...")]
    [InlineData("😀\0", "%F0%9F%98%80%00")]
    public void NoTextLeavesItsSegment(string agent, string segment)
    {
        var wire = HttpRequests.ToWireRequest(PlacedRequest.To(agent)).ThrowIfInvalid();
        wire.Target.ShouldBe($"/v1/agents/{segment}:send/events");
        HttpRequests.TryRead<PlacedRequest>(wire, out var back, out _).ShouldBeTrue();
        back!.Agent.ShouldBe(agent);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void ASegmentThatLeadsElsewhereIsAViolation(string agent)
    {
        var result = HttpRequests.ToWireRequest(PlacedRequest.To(agent));
        result.IsValid.ShouldBeFalse();
        var violation = result.Result.Violations.ShouldHaveSingleItem();
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/agent~1id", "http-path"));
        violation.ByteOffset.ShouldBe("{\"agent/id\":".Length);
    }

    [Theory]
    [InlineData("a\r\nX: y")]
    [InlineData("a\0")]
    [InlineData("é")]
    [InlineData("\u007f")]
    [InlineData(" a")]
    [InlineData("a\t")]
    public void WhatAHeaderFieldCannotHoldIsAViolation(string trace)
    {
        var result = HttpRequests.ToWireRequest(PlacedRequest.To("a") with { Trace = trace });
        result.TryGetRequest(out _).ShouldBeFalse();
        var violation = result.Result.Violations.ShouldHaveSingleItem();
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/trace", "http-header"));
    }

    [Fact]
    public void AnUnpairedSurrogateIsAViolation()
    {
        var result = HttpRequests.ToWireRequest(PlacedRequest.To("a\ud800b"));
        var violation = result.Result.Violations.ShouldHaveSingleItem();
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/agent~1id", "json"));
    }

    [Fact]
    public void EverythingThatIsWrongIsSaidAtOnce()
    {
        var request = new PlacedRequest { Agent = "..", Limit = -1, Trace = "\n", Body = new() { To = "x" } };
        var result = HttpRequests.ToWireRequest(request);
        result.Result.Violations.Select(v => (v.InstanceLocation, v.Keyword)).ShouldBe(
            [("/limit", "minimum"), ("/body/to", "pattern"), ("/agent~1id", "http-path"), ("/trace", "http-header")],
            ignoreOrder: true);
        Should.Throw<InvalidDocumentException>(result.ThrowIfInvalid).Result.ShouldBe(result.Result);
    }

    [Fact]
    public void AMissingParameterIsTheSchemasToReport()
    {
        var result = HttpRequests.ToWireRequest(PlacedRequest.To(null!));
        var violation = result.Result.Violations.ShouldHaveSingleItem();
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/agent~1id", "type"));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("null")]
    public void OnlyAScalarIsAParameter(string id)
    {
        var result = HttpRequests.ToWireRequest(new LooseRequest { Id = RawJson.Parse(id) });
        var violation = result.Result.Violations.ShouldHaveSingleItem();
        (violation.InstanceLocation, violation.Keyword).ShouldBe(("/id", "http-parameter"));
    }

    [Fact]
    public void AMemberWithoutAPlaceIsNotDroppedInSilence()
    {
        var result = HttpRequests.ToWireRequest(new LooseRequest { Id = RawJson.True, Extra = "x" });
        result.Result.Violations.ShouldHaveSingleItem().InstanceLocation.ShouldBe("/extra");
    }

    [Theory]
    [InlineData("true")]
    [InlineData("-1.50e2")]
    [InlineData("\"tru\"")]
    [InlineData("\"null\"")]
    public void AScalarComesBackAsItWas(string id)
    {
        var request = new LooseRequest { Id = RawJson.Parse(id) };
        var wire = HttpRequests.ToWireRequest(request).ThrowIfInvalid();
        wire.MediaType.ShouldBeNull();
        HttpRequests.TryRead<LooseRequest>(wire, out var back, out _).ShouldBeTrue();
        back!.Id.ToJsonString().ShouldBe(id);
    }

    [Fact]
    public void ABodyMayNestAsDeeplyAsItMayByItself()
    {
        foreach (var depth in new[] { 63, 64 })
        {
            var body = new PlacedBody { To = "1", More = RawJson.Parse(new string('[', depth) + new string(']', depth)) };
            HttpRequests.ToWireRequest(new PlacedRequest { Agent = "a", Body = body }).IsValid.ShouldBe(PlacedBody.IsValid(body.ToUtf8Bytes()));
        }
    }

    [Fact]
    public void NothingPrintedHoldsAValue()
    {
        var wire = HttpRequests.ToWireRequest(PlacedRequest.To("46555") with { Trace = "46555" }).ThrowIfInvalid();
        wire.ToString().ShouldBe("POST request, 1 header fields, 20 bytes");
        wire.Headers[0].ToString().ShouldBe("X-Trace");
    }
}
