using AgentEvents.Models;
using AgentEvents.Models.Sinch;

namespace AgentEvents.Hosting.Http;

/// <summary>A client sends the events of every provider of the catalogue, and says what became of them.</summary>
public sealed class SendTests
{
    public static TheoryData<string> Providers => ClientStage.Providers;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnEventOfAnyProviderArrives(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);

        var result = await stage.Client.SendAsync(ClientStage.Typing, Cancel);

        result.IsAccepted.ShouldBeTrue(result.ToString());
        result.Attempts.ShouldBe(1);
        result.Losses.ShouldBeEmpty("the id that a client gives is no loss where there is no place for it");
        stage.StandIn.Received.ShouldHaveSingleItem().Event.ShouldBe(
            new OutboundTyping { Recipient = ClientStage.User, Agent = "my-agent", EventId = result.EventId });
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnEventThatAProviderDoesNotHaveIsNotSent(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);
        var read = new OutboundRead { Recipient = ClientStage.User, MessageId = "Jsiuh76sJKAhdsiufg86823" };

        var result = await stage.Client.SendAsync(read, Cancel);

        (result.IsAccepted ^ result.Unsupported is not null).ShouldBeTrue(result.ToString());
        stage.StandIn.Received.Count.ShouldBe(result.IsAccepted ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnEventThatBreaksRulesIsNotSentAndNotQuoted(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);

        var result = await stage.Client.SendAsync(new OutboundTyping { Recipient = "not 555 a number" }, Cancel);

        result.IsAnswered.ShouldBeFalse();
        result.Violations.ShouldNotBeEmpty();
        Should.Throw<InvalidOperationException>(result.ThrowIfRefused).Message.ShouldNotContain("555");
        stage.StandIn.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task ARequestOfTheProvidersOwnIsSentAsItIs()
    {
        await using var stage = await ClientStage.StartAsync("sinch");
        var request = new SendAgentEventRequest
        {
            AgentId = "another-agent",
            Body = new AgentEvent { To = ClientStage.Number, Event = new AgentComposingEvent() },
        };

        var result = await stage.Client.SendAsync(request, Cancel);

        result.Response.ShouldBeOfType<SendAgentEventResponse.Sent>();
        result.EventId.ShouldBeNull();
        stage.StandIn.Received.ShouldHaveSingleItem().Request.ShouldBe(request);
    }

    [Fact]
    public async Task ARequestOfAnotherProviderIsAnArgumentException()
    {
        await using var stage = await ClientStage.StartAsync("google");
        var request = new SendAgentEventRequest
        {
            AgentId = "my-agent",
            Body = new AgentEvent { To = ClientStage.Number, Event = new AgentComposingEvent() },
        };

        (await Should.ThrowAsync<ArgumentException>(() => stage.Client.SendAsync(request, Cancel))).Message.ShouldContain(
            "'google' has no operation");
    }

    [Fact]
    public async Task ARefusalIsAnAnswer()
    {
        await using var stage = await ClientStage.StartAsync("sinch", options => options.UseToken(_ => ValueTask.FromResult("another")));

        var result = await stage.Client.SendAsync(ClientStage.Typing, Cancel);

        (result.IsAccepted, result.IsTransient, result.Answer!.StatusCode).ShouldBe((false, false, 401));
        Should.Throw<InvalidOperationException>(result.ThrowIfRefused).Message.ShouldBe("refused with 401");
    }

    [Fact]
    public async Task ATokenIsAskedForAgainForEachRequest()
    {
        var tokens = new Queue<string>(["sinch-token", "expired", "sinch-token"]);
        await using var stage = await ClientStage.StartAsync("sinch", options => options.UseToken(_ => ValueTask.FromResult(tokens.Dequeue())));

        var accepted = new List<bool>();
        for (var i = 0; i < 3; i++)
        {
            accepted.Add((await stage.Client.SendAsync(ClientStage.Typing, Cancel)).IsAccepted);
        }

        accepted.ShouldBe([true, false, true]);
    }

    [Fact]
    public async Task WhetherABodySaysThatItFailedCanBeTold()
    {
        await using var stage = await ClientStage.StartAsync("kaleyra", options => options.IsAccepted = static response =>
            response is Models.Kaleyra.SendTypingIndicatorResponse.Answered { Body: Models.Kaleyra.EventPublished });
        stage.Fail(StandIn.Failure.Of(StandIn.FailureKind.UnknownAgent));

        (await stage.Client.SendAsync(ClientStage.Typing, Cancel)).IsAccepted.ShouldBeFalse();
        (await stage.Client.SendAsync(ClientStage.Typing, Cancel)).IsAccepted.ShouldBeTrue();
    }
}
