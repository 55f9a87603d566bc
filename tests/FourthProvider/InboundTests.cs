using System.Reflection;
using System.Text;
using AgentEvents.FourthProvider.Boreal;
using AgentEvents.FourthProvider.Fixture;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;

namespace AgentEvents.FourthProvider;

/// <summary>
/// What providers tell the agent: Google's user events, and the signals of the fourth provider, whose member's values tell the case.
/// </summary>
public sealed class InboundTests
{
    private static readonly string Examples = Path.Combine(
        typeof(InboundTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!,
        "..",
        "..",
        "schemas",
        "google",
        "examples",
        "valid");

    private static UserSignal Signal(string signal, string more = "") =>
        UserSignal.Parse(Encoding.UTF8.GetBytes($$"""{"from":"rcs:+46555123456","signal":"{{signal}}"{{more}}}"""));

    [Theory]
    [InlineData("delivered", typeof(InboundDelivered))]
    [InlineData("read", typeof(InboundRead))]
    [InlineData("is-typing", typeof(InboundTyping))]
    [InlineData("text", typeof(InboundText))]
    [InlineData("file", typeof(InboundFile))]
    [InlineData("suggested-reply", typeof(InboundSuggestion))]
    [InlineData("suggested-action", typeof(InboundSuggestion))]
    [InlineData("location", typeof(InboundLocation))]
    [InlineData("message-text", typeof(InboundText))]
    [InlineData("message-location", typeof(InboundLocation))]
    [InlineData("message-suggestion", typeof(InboundSuggestion))]
    [InlineData("message-with-both-ids", typeof(InboundText))]
    [InlineData("event-delivered-with-time", typeof(InboundDelivered))]
    [InlineData("event-read-with-time", typeof(InboundRead))]
    [InlineData("event-typing-with-time", typeof(InboundTyping))]
    public void EachOfGooglesUserEventsIsAnInboundEventAndComesBackEqual(string example, Type type)
    {
        var source = UserEvent.Parse(File.ReadAllBytes(Path.Combine(Examples, $"user-{example}.json")));
        var result = source.ToInboundEvent();
        result.ToString().ShouldBe("mapped");
        result.Value.ShouldBeOfType(type);
        result.Value!.Sender.ShouldBe(new PhoneNumber("+12223334444"));
        result.Value.Agent.ShouldBe("welcome-bot@rbm.goog");
        result.Value.SentAt.ShouldBe(source.SendTime);
        InboundEvent.Parse(result.Value.ToUtf8Bytes()).ShouldBe(result.Value);
        var back = UserEvent.FromInboundEvent(result.Value);
        back.ToString().ShouldBe("mapped");
        back.Value.ShouldBe(source);
    }

    [Theory]
    [InlineData("file-with-thumbnail", "/userFile/thumbnail")]
    [InlineData("message-file", "/userFile/thumbnail")]
    [InlineData("is-typing-with-message-id", "/messageId")]
    [InlineData("message-text-us", "/richMessageClassification", "/carrier")]
    public void WhatAnInboundEventHasNoFieldForIsTold(string example, params string[] lost)
    {
        var result = UserEvent.Parse(File.ReadAllBytes(Path.Combine(Examples, $"user-{example}.json"))).ToInboundEvent();
        result.IsMapped.ShouldBeTrue();
        Sample.Lost(result).ShouldBe(lost, ignoreOrder: true);
    }

    [Theory]
    [InlineData("text", "message-text")]
    [InlineData("file", "file")]
    [InlineData("location", "location")]
    [InlineData("suggestion", "suggested-reply")]
    public void WhatAUserSendsIsTheSameEventFromEitherProvider(string sinch, string google)
    {
        var folder = Path.Combine(Examples, "..", "..", "..", "sinch", "examples", "valid");
        var sent = Models.Sinch.UserAgentMessage.Parse(File.ReadAllBytes(Path.Combine(folder, $"user-{sinch}.json")));
        var result = sent.ToInboundEvent();
        result.ToString().ShouldBe("mapped");
        result.Value!.Sender.ShouldBe(new PhoneNumber("+46555123456"));
        result.Value.ShouldBeOfType(
            UserEvent.Parse(File.ReadAllBytes(Path.Combine(Examples, $"user-{google}.json"))).ToInboundEvent().Value!.GetType());
        Models.Sinch.UserAgentMessage.FromInboundEvent(result.Value).Value.ShouldBe(sent);

        // Google demands an agent and an id, which Sinch does not tell.
        var elsewhere = UserEvent.FromInboundEvent(result.Value with { Agent = "bot", EventId = "e" });
        elsewhere.IsMapped.ShouldBeTrue(elsewhere.ToString());
    }

    [Fact]
    public void ATypingOfEitherProviderIsTheSameEvent()
    {
        var typing = Models.Sinch.UserAgentEvent.Parse(
            """{"type":"user_agent_event_rcs","from":"46555123456","event":{"type":"composing"}}"""u8);
        typing.ToInboundEvent().Value.ShouldBe(new InboundTyping { Sender = "+46555123456" });
        Models.Sinch.UserAgentEvent.FromInboundEvent(new InboundTyping { Sender = "+46555123456" }).Value.ShouldBe(typing);
    }

    [Fact]
    public void TheIdOfAMessageAndThatOfAnEventStayApart()
    {
        InboundText Text(string ids) =>
            UserEvent.Parse(Encoding.UTF8.GetBytes($$"""{"senderPhoneNumber":"+12223334444","agentId":"a","text":"Hi",{{ids}}}"""))
                .ToInboundEvent().Value.ShouldBeOfType<InboundText>();

        (Text("\"messageId\":\"m\"") is { MessageId: "m", EventId: null }).ShouldBeTrue();
        (Text("\"eventId\":\"e\"") is { MessageId: null, EventId: "e" }).ShouldBeTrue();
        (Text("\"messageId\":\"m\",\"eventId\":\"e\"") is { MessageId: "m", EventId: "e" }).ShouldBeTrue();
    }

    [Fact]
    public void AnInboundTextWithoutAnyIdIsNoUserEvent()
    {
        var result = UserEvent.FromInboundEvent(new InboundText { Sender = Sample.Number, Agent = "a", Text = "Hi" });
        result.IsMapped.ShouldBeFalse();
        result.Violations.ShouldContain(v => v.Violation.Keyword == "anyOf");
    }

    [Theory]
    [InlineData("event-unknown")]
    [InlineData("event-subscribe")]
    [InlineData("event-unsubscribe")]
    [InlineData("message-unrecognized")]
    public void AUserEventThatNoInboundEventStandsForIsUnsupported(string example) =>
        UserEvent.Parse(File.ReadAllBytes(Path.Combine(Examples, $"user-{example}.json"))).ToInboundEvent().Unsupported.ShouldNotBeNull();

    [Fact]
    public void TheValueOfAMemberTellsTheCase()
    {
        Signal("ARRIVED", ""","messageId":"m" """)
            .ToInboundEvent()
            .GetValueOrThrow()
            .ShouldBe(new InboundDelivered { Sender = Sample.Number, MessageId = "m" });
        Signal("SEEN", ""","messageId":"m" """)
            .ToInboundEvent()
            .GetValueOrThrow()
            .ShouldBe(new InboundRead { Sender = Sample.Number, MessageId = "m" });
        Signal("COMPOSING").ToInboundEvent().GetValueOrThrow().ShouldBe(new InboundTyping { Sender = Sample.Number });
    }

    [Theory]
    [InlineData("PAUSED")]
    [InlineData("NEW_ONE")]
    [InlineData("")]
    public void AValueWithoutACaseIsUnsupported(string signal)
    {
        var result = Signal(signal).ToInboundEvent();
        result.Unsupported.ShouldNotBeNull();
        result.ToString().ShouldNotContain("NEW_ONE");
    }

    [Fact]
    public void WhatTheCaseNeedsAndIsNotThereIsAViolation()
    {
        var violation = Signal("SEEN").ToInboundEvent().Violations.ShouldHaveSingleItem();
        (violation.Field, violation.Violation.InstanceLocation).ShouldBe(("/messageId", "/messageId"));
    }

    [Fact]
    public void ATextThatDoesNotFollowItsTemplateIsAViolation()
    {
        var result = Signal("COMPOSING", ""","signalId":"other/17" """).ToInboundEvent();
        var violation = result.Violations.ShouldHaveSingleItem();
        (violation.Field, violation.Violation.Keyword).ShouldBe(("/signalId", "x-canonical"));
        result.ToString().ShouldNotContain("17");
    }

    [Fact]
    public void EveryFieldGoesThereAndBack()
    {
        var source = Signal("SEEN", ""","agent":"a","messageId":"m","signalId":"signals/e/1","at":"2026-03-01T09:30:00.123456789+0000" """);
        var result = source.ToInboundEvent();
        result.ToString().ShouldBe("mapped");
        result.Value.ShouldBe(new InboundRead
        {
            Sender = Sample.Number,
            Agent = "a",
            MessageId = "m",
            EventId = "e/1",
            SentAt = Timestamp.Parse("2026-03-01T09:30:00.123456789Z"),
        });
        UserSignal.FromInboundEvent(result.Value!).GetValueOrThrow().ShouldBe(source);
    }

    [Theory]
    [InlineData("2026-03-01T09:30:00.000+0000", null)]
    [InlineData("2026-03-01T09:30:00+0000", "/at")]
    [InlineData("2026-03-01T10:30:00.000+0100", "/at")]
    public void ATimeIsReadWhateverItsZoneAndAnotherFormIsALoss(string at, string? lost)
    {
        var result = Signal("COMPOSING", $$""","at":"{{at}}" """).ToInboundEvent();
        result.GetValueOrThrow().SentAt.ShouldBe(Timestamp.Parse("2026-03-01T09:30:00Z"));
        Sample.Lost(result).ShouldBe(lost is null ? [] : [lost]);
    }

    [Fact]
    public void ATextHasNoPlaceAtTheFourthProviderAndItsSchemaSaysWhy()
    {
        var reason = UserSignal.FromInboundEvent(new InboundText { Sender = Sample.Number, Text = "Hi" }).Unsupported.ShouldNotBeNull();
        (reason.Case, reason.Reason).ShouldBe(("text", "Boreal delivers messages by another service"));
    }

    [Fact]
    public void ASignalOfOneProviderBecomesAUserEventOfAnother()
    {
        var result = Signal("SEEN", ""","agent":"a","messageId":"m","signalId":"signals/e" """).ToInboundEvent().Then(UserEvent.FromInboundEvent);
        result.ToString().ShouldBe("mapped");
        result.Value!
            .ToJsonString()
            .ShouldBe("""{"senderPhoneNumber":"+46555123456","eventId":"e","messageId":"m","agentId":"a","eventType":"READ"}""");
    }

    [Fact]
    public void AWebhookIsReadWhateverTheAddressOfTheReceiver()
    {
        var wire = new WireRequest
        {
            Method = "POST",
            Target = "/hooks/1",
            MediaType = "application/json",
            Body = """{"from":"rcs:+46555123456","signal":"COMPOSING"}"""u8.ToArray(),
        };
        ReceiveUserSignalRequest.TryRead(wire, out var request, out var result).ShouldBeTrue(result.ToString());
        request.Body.ToInboundEvent().IsMapped.ShouldBeTrue();
    }
}
