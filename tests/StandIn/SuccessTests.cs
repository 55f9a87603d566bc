using AgentEvents.Models;

namespace AgentEvents.StandIn.Tests;

public sealed class SuccessTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SinchTakesAnEventAndGivesItsIdBack(bool isTyping)
    {
        await using var stage = await Stage.SetAsync();
        var sent = isTyping ? Stage.Typing : Stage.Read;

        var answer = (await stage.SinchAsync(sent)).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();

        answer.StatusCode.ShouldBe(200);
        answer.Body!.EventId.ShouldBe(Stage.EventId);
        var received = stage.StandIn.Received.ShouldHaveSingleItem();
        received.Request.ShouldBeOfType<Sinch.SendAgentEventRequest>().AgentId.ShouldBe("my-agent-id");
        received.Event.ShouldBe(sent);
        received.IsAuthenticated.ShouldBeTrue();
    }

    [Fact]
    public async Task SinchAssignsAnIdWhereThereIsNone()
    {
        var id = Guid.Parse("0d9c9e3c-46e4-4e0f-8a3e-6c4ff6f2a001");
        await using var stage = await Stage.SetAsync(new StandInOptions { NewId = () => id });

        var answer = (await stage.SinchAsync(Stage.Typing with { EventId = null })).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();

        answer.Body!.EventId.ShouldBe("0d9c9e3c-46e4-4e0f-8a3e-6c4ff6f2a001");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GoogleAnswersWithTheResourceAndKeepsEveryDigitOfTheTime(bool isTyping)
    {
        await using var stage = await Stage.SetAsync(new StandInOptions
        {
            Clock = new StoppedClock(new DateTimeOffset(2025, 8, 22, 10, 15, 30, TimeSpan.Zero).AddTicks(451234)),
        });
        var sent = isTyping ? Stage.Typing : Stage.Read;

        var answer = (await stage.GoogleAsync(sent)).ShouldBeOfType<Google.CreateAgentEventResponse.Sent>();

        answer.Body.Name.ShouldBe($"phones/+46555123456/agentEvents/{Stage.EventId}");
        answer.Body.EventType.ShouldBe(isTyping ? Google.AgentEventResourceEventType.IsTyping : Google.AgentEventResourceEventType.Read);
        answer.Body.MessageId.ShouldBe(isTyping ? null : Stage.Message);
        answer.Body.SendTime.ToString().ShouldBe("2025-08-22T10:15:30.045123400Z");
        answer.Body.ToOutboundEvent().Value.ShouldBe(sent with { Agent = null });
        stage.StandIn.Received.ShouldHaveSingleItem().Event.ShouldBe(sent);
    }

    [Fact]
    public async Task GoogleSilentlyIgnoresAnEventIdThatItHasSeenBefore()
    {
        await using var stage = await Stage.SetAsync();

        var first = (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Sent>();
        var second = (await stage.GoogleAsync(Stage.Read)).ShouldBeOfType<Google.CreateAgentEventResponse.Sent>();

        second.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task KaleyraPublishesTypingUnderTwoIdsOfItsOwn()
    {
        await using var stage = await Stage.SetAsync();

        var answer = (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Answered>();

        var published = answer.Body.ShouldBeOfType<Kaleyra.EventPublished>();
        published.Data.To.ShouldBe("+46555123456");
        published.Data.RequestId.ShouldNotBe(published.Data.MessageId);
        stage.StandIn.Received.ShouldHaveSingleItem().Event.ShouldBe(Stage.Typing with { EventId = null });
    }

    [Fact]
    public async Task KaleyrasReadIsUnsupportedBeforeAnythingIsSent()
    {
        await using var stage = await Stage.SetAsync();

        var result = Kaleyra.KaleyraRequest.FromOutboundEvent(Stage.Read, new() { Sid = "sid" });

        result.Unsupported!.Source!.Document.ShouldBe("kaleyra-rcs-typing-indicator");
        stage.StandIn.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task ManyClientsAtATimeGetTheirOwnAnswers()
    {
        await using var stage = await Stage.SetAsync();
        var ids = Enumerable.Range(0, 64).Select(i => new Guid(i, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1).ToString()).ToArray();

        var answers = await Task.WhenAll(ids.Select(id => stage.SinchAsync(Stage.Typing with { EventId = id })));

        answers.Select(answer => ((Sinch.SendAgentEventResponse.Sent)answer).Body!.EventId).ShouldBe(ids);
        stage.StandIn.Received.Count.ShouldBe(ids.Length);
    }

    [Fact]
    public async Task OnlyTheLastRequestsAreKept()
    {
        await using var stage = await Stage.SetAsync(new StandInOptions { MaxReceived = 2 });
        foreach (var number in (string[])["+46555000001", "+46555000002", "+46555000003"])
        {
            await stage.SinchAsync(new OutboundTyping { Recipient = number, Agent = "a" });
        }

        stage.StandIn.Received.Select(received => received.Event!.Recipient.ToString()).ShouldBe(["+46555000002", "+46555000003"]);
        stage.StandIn.ClearReceived();
        stage.StandIn.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsRecordedHoldsNoCredentialAndPrintsNoNumber()
    {
        await using var stage = await Stage.SetAsync();
        await stage.SinchAsync();
        await stage.KaleyraAsync();

        foreach (var received in stage.StandIn.Received)
        {
            received.Wire.Headers.ShouldNotContain(field => field.Name == "Authorization" || field.Name == "api-key");
            received.ToString().ShouldNotContain("46555123456");
        }
    }

    [Fact]
    public async Task ARewrittenAnswerIsWhatTheClientSees()
    {
        await using var stage = await Stage.SetAsync(new StandInOptions
        {
            Rewrite = answer => answer with { StatusCode = 202, Headers = [new("X-Mutant", "1")], Body = "{\"eventId\":1}"u8.ToArray() },
        });
        using var message = stage.ForSinch();
        using var response = await stage.SendAsync(message);

        response.Headers.GetValues("X-Mutant").ShouldBe(["1"]);
        (await Sinch.SendAgentEventResponse.ReadAsync(response, Stage.Cancellation))
            .ShouldBeOfType<Sinch.SendAgentEventResponse.Unexpected>().StatusCode
            .ShouldBe(202);
    }

    [Fact]
    public async Task TwoStandInsTakePortsOfTheirOwn()
    {
        await using var one = await Stage.SetAsync();
        await using var other = await Stage.SetAsync();

        one.StandIn.BaseAddress.Port.ShouldNotBe(other.StandIn.BaseAddress.Port);
        one.StandIn.BaseAddress.Host.ShouldBe("127.0.0.1");
    }

    [Fact]
    public async Task APortThatIsTakenIsToldByAnException()
    {
        await using var stage = await Stage.SetAsync();

        await Should.ThrowAsync<IOException>(() => StandInServer.StartAsync(
            new StandInOptions { Port = stage.StandIn.BaseAddress.Port },
            Stage.Cancellation));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
