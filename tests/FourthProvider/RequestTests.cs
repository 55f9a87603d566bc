using AgentEvents.FourthProvider.Boreal;
using AgentEvents.FourthProvider.Fixture;
using AgentEvents.Models;
using AgentEvents.Models.Http;

namespace AgentEvents.FourthProvider;

/// <summary>What stands on the wire for a provider of which nothing but schemas was written.</summary>
public sealed class RequestTests
{
    private const string TypingText = """
        POST /v2/agents/my-agent-id/activity
        Boreal-Account: ACME42
        Idempotency-Key: ce5f9373-8a77-45fa-a78b-84a931005dc9
        Content-Type: application/json

        {"recipients":["rcs:+46555123456"],"channel":"RCS","seconds":20,"event":{"composing":{}}}
        """;

    private const string ReadText = """
        PUT /v2/agents/my-agent-id/messages/Jsiuh76sJKAhdsiufg86823/mark
        Boreal-Account: ACME42
        Idempotency-Key: ce5f9373-8a77-45fa-a78b-84a931005dc9
        Content-Type: application/json

        {"recipients":["rcs:+46555123456"],"channel":"RCS","mark":"SEEN","visibility":"everybody"}
        """;

    public static TheoryData<OutboundEvent, string> Requests { get; } = new() { { Sample.Typing, TypingText }, { Sample.Read, ReadText } };

    [Theory]
    [MemberData(nameof(Requests))]
    public void EachEventHasARequestOfItsOwn(OutboundEvent source, string text) =>
        Sample.Text(Sample.RequestOf(source).ToWireRequest().ThrowIfInvalid()).ShouldBe(text, StringCompareShould.IgnoreLineEndings);

    [Theory]
    [MemberData(nameof(Requests))]
    public void WhatIsWrittenIsReadBackByTheOperationThatItIsFor(OutboundEvent source, string text)
    {
        text.ShouldNotBeEmpty();
        var request = Sample.RequestOf(source);
        var wire = request.ToWireRequest().ThrowIfInvalid();
        BorealRequest.TryRead(wire, out var back, out var result).ShouldBeTrue(result.ToString());
        back.ShouldBe(request);
        back.ToOutboundEvent().GetValueOrThrow().ShouldBe(source);
        back.Match(mark => "read", show => "typing", stop => "stop").ShouldBe(source is OutboundRead ? "read" : "typing");
    }

    [Fact]
    public void AnOptionalHeaderIsLeftOut()
    {
        var wire = Sample.RequestOf(Sample.Typing with { EventId = null }).ToWireRequest().ThrowIfInvalid();
        wire.Headers.ShouldBe([new HttpField("Boreal-Account", "ACME42")]);
    }

    [Fact]
    public void AMessageIdIsOneSegmentOfThePathWhateverItHolds()
    {
        var wire = Sample.RequestOf(Sample.Read with { MessageId = "a/b?c#d é" }).ToWireRequest().ThrowIfInvalid();
        wire.Target.ShouldBe("/v2/agents/my-agent-id/messages/a%2Fb%3Fc%23d%20%C3%A9/mark");
        BorealRequest.TryRead(wire, out var back, out _).ShouldBeTrue();
        back.ShouldBeOfType<MarkMessageRequest>().MessageId.ShouldBe("a/b?c#d é");
    }

    [Fact]
    public void ACopyThatWasChangedIsWrittenAnew()
    {
        var request = Sample.RequestOf(Sample.Read).ShouldBeOfType<MarkMessageRequest>();
        var copy = request with { MessageId = "other" };
        copy.ToWireRequest().ThrowIfInvalid().Target.ShouldBe("/v2/agents/my-agent-id/messages/other/mark");
        (copy with { MessageId = request.MessageId }).ShouldBe(request);
    }

    [Fact]
    public void ADeleteHasNoBody()
    {
        var request = new StopActivityRequest { Agent = Sample.Agent, User = "rcs:" + Sample.Number, BorealAccount = "ACME42" };
        var wire = request.ToWireRequest().ThrowIfInvalid();
        (wire.Method, wire.Target, wire.MediaType, wire.Body.Length)
            .ShouldBe(("DELETE", "/v2/agents/my-agent-id/activity/rcs%3A+46555123456", null, 0));
        BorealRequest.TryRead(wire, out var back, out var result).ShouldBeTrue(result.ToString());
        back.ShouldBe(request);
    }

    [Fact]
    public async Task TheMessageGoesToTheServerWithTheKeyInItsHeader()
    {
        using var message = Sample.RequestOf(Sample.Read).ToHttpRequestMessage(BorealServers.South, Sample.Credentials).ThrowIfInvalid();
        message.Method.ShouldBe(HttpMethod.Put);
        message.RequestUri!.AbsoluteUri.ShouldBe("https://south.boreal.example/rcs/v2/agents/my-agent-id/messages/Jsiuh76sJKAhdsiufg86823/mark");
        message.Headers.GetValues("Boreal-Key").ShouldBe(["s3cret"]);
        message.Headers.GetValues("Boreal-Account").ShouldBe(["ACME42"]);
        message.Headers.GetValues("Idempotency-Key").ShouldBe([Sample.EventId]);
        message.Content!.Headers.ContentType!.ToString().ShouldBe("application/json");
        (await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .ShouldBe("""{"recipients":["rcs:+46555123456"],"channel":"RCS","mark":"SEEN","visibility":"everybody"}""");
    }

    [Fact]
    public void NeitherCredentialsNorConnectionPrintThemselves()
    {
        Sample.Credentials.ToString().ShouldBe("***");
        Sample.Credentials.Key.ToString().ShouldBe("***");
        Sample.Connection.ToString().ShouldBe("BorealConnection");
        Sample.RequestOf(Sample.Read).ToString().ShouldNotContain("46555");
    }

    [Fact]
    public void EverythingThatIsWrongWithARequestIsSaidAtOnce()
    {
        var wire = new WireRequest
        {
            Method = "POST",
            Target = "/v2/agents/a/activity",
            Headers = [new HttpField("boreal-account", "acme")],
            MediaType = "application/json",
            Body = """{"recipients":["rcs:+46555123456","rcs:+46555123457"],"channel":"SMS","seconds":61,"event":{}}"""u8.ToArray(),
        };
        BorealRequest.TryRead(wire, out _, out var result).ShouldBeFalse();
        result.Violations.Select(v => (v.InstanceLocation, v.Keyword)).ShouldBe(
            [
                ("/Boreal-Account", "pattern"), ("/body/recipients", "maxItems"), ("/body/channel", "const"), ("/body/seconds", "maximum"),
                ("/body/event", "minProperties"),
            ],
            ignoreOrder: true);
        result.ToString().ShouldNotContain("46555");
    }
}
