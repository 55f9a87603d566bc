using AgentEvents.Models.Google;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Models.Tests.Mapping;

/// <summary>A result is a value with its losses, a reason, or violations; never two of them, and never an exception.</summary>
public sealed class MappingResultTests
{
    private static readonly KaleyraConnection Account = new() { Sid = "sid" };

    private static readonly OutboundRead Read = new()
    {
        Recipient = "46555123456",
        Agent = "a",
        EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9",
        MessageId = "m",
    };

    private static readonly OutboundTyping Typing = new()
    {
        Recipient = "46555123456",
        Agent = "a",
        EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9",
    };

    [Fact]
    public void AMappedEventIsAValueWithItsLosses()
    {
        var result = KaleyraRequest.FromOutboundEvent(Typing, Account);

        result.IsMapped.ShouldBeTrue();
        result.TryGetValue(out var request).ShouldBeTrue();
        result.GetValueOrThrow().ShouldBeSameAs(request);
        result.Unsupported.ShouldBeNull();
        result.Violations.ShouldBeEmpty();
        result.Losses.ShouldHaveSingleItem().Field.ShouldBe("eventId");
        result.Match((_, losses) => losses.Count, _ => -1, _ => -2).ShouldBe(1);
    }

    [Fact]
    public void AnUnknownEventIsAReasonWithItsSource()
    {
        var result = KaleyraRequest.FromOutboundEvent(Read, Account);

        result.IsMapped.ShouldBeFalse();
        result.Value.ShouldBeNull();
        result.Unsupported!.Case.ShouldBe("read");
        result.Unsupported.Source!.Document.ShouldBe("kaleyra-rcs-typing-indicator");
        result.Match((_, _) => "", reason => reason.Case, _ => "").ShouldBe("read");
        Should.Throw<InvalidOperationException>(() => result.GetValueOrThrow()).Message.ShouldContain("no read event");
    }

    [Fact]
    public void WhatTheProviderWouldRefuseIsAViolationThatNamesTheCanonicalField()
    {
        var result = GoogleRequest.FromOutboundEvent(Read with { EventId = "no uuid", Recipient = "+4655512345678901" });

        result.IsMapped.ShouldBeFalse();
        result.Violations.Select(v => (v.Field, v.Violation.Keyword, v.Violation.InstanceLocation))
            .ShouldBe([("recipient", "pattern", "/phoneNumber"), ("eventId", "format", "/eventId")]);
        result.ToString().ShouldNotContain("no uuid");
        result.ToString().ShouldNotContain("4655512345678901");
        result.Match((_, _) => -1, _ => -2, violations => violations.Count).ShouldBe(2);
    }

    [Fact]
    public void WhatTheProviderNeedsAndTheEventLacksIsAViolation()
    {
        GoogleRequest.FromOutboundEvent(Read with { Agent = null }).Violations.ShouldHaveSingleItem().Field.ShouldBe("agent");
        Sinch.SinchRequest.FromOutboundEvent(Read with { Agent = "" }).Violations.ShouldHaveSingleItem().Field.ShouldBe("agent");
        Sinch.SinchRequest.FromOutboundEvent(Read with { Agent = ".." }).Violations.ShouldHaveSingleItem().Field.ShouldBe("agent");
    }

    [Fact]
    public void ATranslationKeepsWhatBothStepsLost()
    {
        var sinch = Sinch.SinchRequest.FromOutboundEvent(Typing).GetValueOrThrow();
        var request = (Sinch.SendAgentEventRequest)sinch;
        var prefixed = request with { Body = request.Body with { To = "0046555123456" } };

        var translated = prefixed.ToOutboundEvent().Then(e => KaleyraRequest.FromOutboundEvent(e, Account));

        translated.Losses.Select(l => l.Field).ShouldBe(["/body/to", "eventId"]);
        translated.GetValueOrThrow().ShouldBe(KaleyraRequest.FromOutboundEvent(Typing, Account).Value);
    }

    [Fact]
    public void ATranslationStopsAtWhatTheFirstStepCannotDo()
    {
        var request = (Sinch.SendAgentEventRequest)Sinch.SinchRequest.FromOutboundEvent(Read).GetValueOrThrow();
        var bad = request with { Body = request.Body with { To = "12345678901234567" } };

        var translated = bad.ToOutboundEvent().Then<GoogleRequest>(_ => throw new InvalidOperationException("There is nothing to map."));

        translated.Violations.ShouldHaveSingleItem().Field.ShouldBe("/body/to");
    }

    [Fact]
    public void TheResourceNameIsReadBackIntoItsFields()
    {
        var resource = AgentEventResource.Parse(
            """{"name":"phones/+12223334444/agentEvents/6d2f9b1e","eventType":"READ","messageId":"m","sendTime":"2014-10-02T15:01:23.045123456Z","new":1}"""u8);

        var result = resource.ToOutboundEvent();

        result.Value.ShouldBe(new OutboundRead { Recipient = "+12223334444", EventId = "6d2f9b1e", MessageId = "m" });
        result.Losses.Select(l => l.Field).ShouldBe(["/sendTime", "/new"]);
    }

    [Fact]
    public void AResourceNameThatDoesNotFollowTheTemplateIsAViolation()
    {
        var resource = new AgentEventResource { Name = "phones/1", EventType = AgentEventResourceEventType.IsTyping };

        resource.ToOutboundEvent().Violations.ShouldHaveSingleItem().Violation.Keyword.ShouldBe("x-canonical");
    }

    [Fact]
    public void ACopyOfAMappedRequestIsWrittenAnew()
    {
        var request = (Sinch.SendAgentEventRequest)Sinch.SinchRequest.FromOutboundEvent(Read).GetValueOrThrow();
        var changed = request with { AgentId = "other" };

        request.ToWireRequest().Request!.Target.ShouldBe("/rcs/v1/a/events");
        changed.ToWireRequest().Request!.Target.ShouldBe("/rcs/v1/other/events");
        changed.ShouldNotBe(request);
        (changed with { AgentId = "a" }).ShouldBe(request);
        (changed with { AgentId = "a" }).GetHashCode().ShouldBe(request.GetHashCode());
    }
}
