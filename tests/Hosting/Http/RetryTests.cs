using AgentEvents.Models;
using AgentEvents.Models.Sinch;
using AgentEvents.StandIn;

namespace AgentEvents.Hosting.Http;

/// <summary>Only what is safe to send twice is sent twice, and only where that may help.</summary>
public sealed class RetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatTheDocumentCallsTransientIsSentAgainWithTheSameId()
    {
        await using var stage = await ClientStage.StartAsync("sinch");
        stage.Fail(Failure.BadGateway);

        var result = await stage.Client.SendAsync(ClientStage.Typing, Cancel);

        (result.IsAccepted, result.Attempts).ShouldBe((true, 2));
        stage.StandIn.Received.Select(r => r.Event!.EventId).ShouldBe([result.EventId, result.EventId]);
    }

    [Fact]
    public async Task WithoutAnEventIdNothingIsSentAgain()
    {
        await using var stage = await ClientStage.StartAsync("sinch");
        stage.Fail(Failure.BadGateway);

        var result = await stage.Client.SendAsync(
            new SendAgentEventRequest
            {
                AgentId = "my-agent",
                Body = new AgentEvent { To = ClientStage.Number, Event = new AgentComposingEvent() },
            },
            Cancel);

        (result.IsAccepted, result.IsTransient, result.Attempts).ShouldBe((false, true, 1));
    }

    [Theory]
    [InlineData("sinch", FailureKind.ServiceUnavailable)]
    [InlineData("sinch", FailureKind.TooManyRequests)]
    [InlineData("google", FailureKind.InternalError)]
    [InlineData("kaleyra", FailureKind.BadGateway)]
    public async Task WhatNoDocumentCallsTransientIsNotSentAgain(string provider, FailureKind failure)
    {
        await using var stage = await ClientStage.StartAsync(provider);
        stage.Fail(Failure.Of(failure));

        var result = await stage.Client.SendAsync(ClientStage.Typing, Cancel);

        (result.IsAccepted, result.Attempts).ShouldBe((false, 1));
    }

    [Theory]
    [InlineData(FailureKind.ConnectionCut)]
    [InlineData(FailureKind.BodyCut)]
    public async Task WhereNoAnswerCameItIsSentAgainByItsId(FailureKind failure)
    {
        await using var stage = await ClientStage.StartAsync("google");
        stage.Fail(Failure.Of(failure));

        var result = await stage.Client.SendAsync(ClientStage.Typing, Cancel);

        (result.IsAccepted, result.Attempts).ShouldBe((true, 2));
    }

    [Fact]
    public async Task WhereNoAnswerCameNothingIsSentAgainIfTheProviderTakesNoId()
    {
        await using var stage = await ClientStage.StartAsync("kaleyra");
        stage.Fail(Failure.ConnectionCut);

        await Should.ThrowAsync<HttpRequestException>(() => stage.Client.SendAsync(ClientStage.Typing, Cancel));

        stage.StandIn.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnAnswerWithoutEndIsCutOff()
    {
        await using var stage = await ClientStage.StartAsync("google");
        stage.Fail(Failure.EndlessBody);

        var result = await stage.Client.SendAsync(ClientStage.Typing, Cancel);

        result.IsAccepted.ShouldBeFalse();
        result.Answer!.IsTruncated.ShouldBeTrue();
    }
}
