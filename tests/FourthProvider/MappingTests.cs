using AgentEvents.FourthProvider.Boreal;
using AgentEvents.FourthProvider.Fixture;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Sinch;

namespace AgentEvents.FourthProvider;

/// <summary>Events to requests and back: what has no place is told, never dropped.</summary>
public sealed class MappingTests
{
    private static ShowActivityRequest Showing(ActivityEvent shown, int seconds = 20) => new()
    {
        Agent = Sample.Agent,
        BorealAccount = "ACME42",
        Body = new Activity { Recipients = ["rcs:" + Sample.Number], Seconds = seconds, Event = shown },
    };

    private static MarkMessageRequest Marking(ReadMarkMark mark, ReadMarkVisibility visibility) => new()
    {
        Agent = Sample.Agent,
        MessageId = Sample.Message,
        BorealAccount = "ACME42",
        Body = new ReadMark { Recipients = ["rcs:" + Sample.Number], Mark = mark, Visibility = visibility },
    };

    [Fact]
    public void AKeyThatNoCanonicalEventStandsForIsUnsupported()
    {
        var result = Showing(new ActivityEvent { Paused = new() }).ToOutboundEvent();
        result.IsMapped.ShouldBeFalse();
        result.Unsupported.ShouldNotBeNull().Case.ShouldBe("ShowActivityRequest");
        result.Violations.ShouldBeEmpty();
    }

    [Fact]
    public void AValueThatNoCanonicalEventStandsForIsUnsupported() =>
        Marking(ReadMarkMark.Starred, ReadMarkVisibility.Everybody)
            .ToOutboundEvent().Unsupported
            .ShouldNotBeNull().Case
            .ShouldBe("MarkMessageRequest");

    [Fact]
    public void AnOperationThatNoCanonicalEventStandsForIsUnsupported()
    {
        BorealRequest request = new StopActivityRequest { Agent = Sample.Agent, User = "rcs:" + Sample.Number, BorealAccount = "ACME42" };
        request.ToOutboundEvent().Unsupported.ShouldNotBeNull().Case.ShouldBe("StopActivityRequest");
    }

    [Fact]
    public void WhatTheSchemaGivesByItselfIsNoLossAndSomethingElseIs()
    {
        Sample.Lost(Showing(new ActivityEvent { Composing = new() }).ToOutboundEvent()).ShouldBeEmpty();
        Sample.Lost(Showing(new ActivityEvent { Composing = new() }, seconds: 5).ToOutboundEvent()).ShouldBe(["/body/seconds"]);
        Sample.Lost(Marking(ReadMarkMark.Seen, ReadMarkVisibility.Everybody).ToOutboundEvent()).ShouldBeEmpty();
        Sample.Lost(Marking(ReadMarkMark.Seen, ReadMarkVisibility.Nobody).ToOutboundEvent()).ShouldBe(["/body/visibility"]);
    }

    [Fact]
    public void SeveralRecipientsAreTold()
    {
        var request = Marking(ReadMarkMark.Seen, ReadMarkVisibility.Everybody);
        var result = (request with { Body = request.Body with { Recipients = ["rcs:" + Sample.Number, "rcs:+46555123457"] } }).ToOutboundEvent();
        result.Unsupported.ShouldNotBeNull()
            .ToString()
            .ShouldBe("MarkMessageRequest: several recipients: /body/recipients holds more than one item, and OutboundEvent is about one");
        result.ToString().ShouldNotContain("46555");
    }

    [Fact]
    public void AMarkWithoutARecipientLacksIt()
    {
        var request = Marking(ReadMarkMark.Seen, ReadMarkVisibility.Everybody);
        var violation = (request with { Body = request.Body with { Recipients = [] } }).ToOutboundEvent().Violations.ShouldHaveSingleItem();
        (violation.Field, violation.Violation.InstanceLocation, violation.Violation.Keyword)
            .ShouldBe(("/body/recipients/0", "/recipient", "required"));
    }

    [Fact]
    public void AnEventWithoutAnAgentHasNoRequestAndTheFieldIsNamed()
    {
        var result = BorealRequest.FromOutboundEvent(Sample.Typing with { Agent = null }, Sample.Connection);
        result.IsMapped.ShouldBeFalse();
        var violation = result.Violations.ShouldHaveSingleItem();
        (violation.Field, violation.Violation.InstanceLocation, violation.Violation.Keyword).ShouldBe(("agent", "/agent", "required"));
    }

    [Theory]
    [InlineData("not-a-uuid", "eventId", "/Idempotency-Key", "format")]
    [InlineData("", "eventId", "/Idempotency-Key", "format")]
    public void ARuleThatTheRequestWouldBreakIsToldWithTheFieldThatItComesFrom(string eventId, string field, string location, string keyword)
    {
        var result = BorealRequest.FromOutboundEvent(Sample.Read with { EventId = eventId }, Sample.Connection);
        var violation = result.Violations.ShouldHaveSingleItem();
        (violation.Field, violation.Violation.InstanceLocation, violation.Violation.Keyword).ShouldBe((field, location, keyword));
        result.ToString().ShouldNotContain("not-a-uuid");
    }

    [Theory]
    [InlineData("46555123456")]
    [InlineData("0046555123456")]
    [InlineData("+46555123456")]
    public void ANumberInAnyFormHasThePrefixAndThePlus(string number) =>
        Sample.RequestOf(Sample.Typing with { Recipient = number })
            .ShouldBeOfType<ShowActivityRequest>().Body.Recipients
            .ShouldBe(["rcs:+46555123456"]);

    [Fact]
    public void ARecipientThatIsNoNumberIsAViolation()
    {
        var result = BorealRequest.FromOutboundEvent(Sample.Typing with { Recipient = "rcs:+46" }, Sample.Connection);
        result.Violations.ShouldHaveSingleItem().Field.ShouldBe("recipient");
        result.ToString().ShouldNotContain("+46");
    }

    [Theory]
    [InlineData("..", "agent", "/agent")]
    [InlineData(".", "agent", "/agent")]
    public void WhatThePathCannotHoldIsAViolationOfTheField(string agent, string field, string location)
    {
        var result = BorealRequest.FromOutboundEvent(Sample.Typing with { Agent = agent }, Sample.Connection);
        result.IsMapped.ShouldBeFalse("a result is a valid request, and no request can be made of it");
        var violation = result.Violations.ShouldHaveSingleItem();
        (violation.Field, violation.Violation.InstanceLocation, violation.Violation.Keyword).ShouldBe((field, location, "http-path"));
    }

    [Fact]
    public void ARequestToSinchBecomesOneToTheFourthProvider()
    {
        SinchRequest sinch = new SendAgentEventRequest
        {
            AgentId = Sample.Agent,
            Body = new AgentEvents.Models.Sinch.AgentEvent
            {
                To = "46555123456",
                EventId = Sample.EventId,
                Event = new AgentEvents.Models.Sinch.AgentReadEvent { MessageId = Sample.Message },
            },
        };
        var result = sinch.ToOutboundEvent().Then(e => BorealRequest.FromOutboundEvent(e, Sample.Connection));
        result.ToString().ShouldBe("mapped");
        result.Value.ShouldBe(Sample.RequestOf(Sample.Read));
    }

    [Fact]
    public void ARequestToTheFourthProviderBecomesOneToGoogle()
    {
        var result = Sample.RequestOf(Sample.Read).ToOutboundEvent().Then(GoogleRequest.FromOutboundEvent);
        result.ToString().ShouldBe("mapped");
        Sample.Text(result.GetValueOrThrow().ToWireRequest().ThrowIfInvalid()).ShouldBe(
            """
            POST /v1/phones/+46555123456/agentEvents?eventId=ce5f9373-8a77-45fa-a78b-84a931005dc9&agentId=my-agent-id
            Content-Type: application/json

            {"eventType":"READ","messageId":"Jsiuh76sJKAhdsiufg86823"}
            """,
            StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void LossesOnTheWayToAThirdPartyAddUp()
    {
        var request = Showing(new ActivityEvent { Composing = new() }, seconds: 5) with { IdempotencyKey = Sample.EventId };
        var result = request.ToOutboundEvent().Then(e => KaleyraRequest.FromOutboundEvent(e, new KaleyraConnection { Sid = "HXAP" }));
        result.IsMapped.ShouldBeTrue(result.ToString());
        Sample.Lost(result).ShouldBe(["/body/seconds", "eventId"]);
    }

    [Fact]
    public void AReadEventForAProviderWithoutOneComesBackWithTheReason()
    {
        var result = Sample.RequestOf(Sample.Read)
            .ToOutboundEvent()
            .Then(e => KaleyraRequest.FromOutboundEvent(e, new KaleyraConnection { Sid = "HXAP" }));
        var reason = result.Unsupported.ShouldNotBeNull();
        reason.Case.ShouldBe("read");
        reason.Source.ShouldNotBeNull().Document.ShouldBe("kaleyra-rcs-typing-indicator");
    }
}
