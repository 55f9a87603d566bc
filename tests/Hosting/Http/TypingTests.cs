using AgentEvents.Extensions.Http;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn;

namespace AgentEvents.Hosting.Http;

/// <summary>A user sees the agent typing until the answer, and not longer, and no more often than is needed.</summary>
public sealed class TypingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Providers whose documents say how long typing is shown, and providers whose documents do not.</summary>
    private static ILookup<bool, ProviderEntry> ByLifetime =>
        SchemaCatalogue.Entries.Providers.Where(p => p.Writer is not null).ToLookup(p => p.Lifetime?.Invoke(ClientStage.Typing) is not null);

    public static TheoryData<string> Lasting => [.. ByLifetime[true].Select(p => p.Name)];

    public static TheoryData<string> Silent => [.. ByLifetime[false].Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task ItIsShownAtOnceAndAgainBeforeItGoesOut(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);
        var lifetime = stage.Provider.Lifetime!(ClientStage.Typing)!.Duration;
        await using var typing = stage.Client.Typing(ClientStage.User);

        for (var i = 1; i <= 4; i++)
        {
            await stage.ReceivedAsync(i);
            (await stage.Clock.PassAsync()).ShouldBeInRange(lifetime / 2, lifetime * 0.9);
        }

        stage.StandIn.Received.Select(r => r.Event!.EventId).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task WhereNoDocumentSaysHowLongItLastsItIsShownOnce(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);
        await using var typing = stage.Client.Typing(ClientStage.User, new TypingOptions { Maximum = TimeSpan.FromMinutes(3) });

        (await stage.Clock.PassAsync()).ShouldBe(TimeSpan.FromMinutes(3));

        await typing.Completion.WaitAsync(Limit, TestContext.Current.CancellationToken);
        stage.StandIn.Received.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task WhereNoDocumentSaysHowLongItLastsItIsShownAtTheIntervalThatIsGiven(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);
        await using var typing = stage.Client.Typing(ClientStage.User, new TypingOptions { Interval = TimeSpan.FromSeconds(7) });

        (await stage.Clock.PassAsync()).ShouldBe(TimeSpan.FromSeconds(7));

        await stage.ReceivedAsync(2);
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task AnIntervalInWhichItWouldGoOutIsRefused(string provider)
    {
        await using var stage = await ClientStage.StartAsync(provider);

        Should.Throw<ArgumentOutOfRangeException>(() => stage.Client.Typing(
            ClientStage.User,
            new TypingOptions { Interval = TimeSpan.FromHours(1) }));
    }

    [Fact]
    public async Task TwoForOneUserAreOneOnTheWireAndEndWithTheLast()
    {
        await using var stage = await ClientStage.StartAsync("google");
        var first = stage.Client.Typing(ClientStage.User);
        var second = stage.Client.Typing(ClientStage.User);
        await using var other = stage.Client.Typing("+12223334444");
        await stage.ReceivedAsync(2);

        await first.DisposeAsync();
        await first.DisposeAsync();

        second.Completion.IsCompleted.ShouldBeFalse();
        await second.DisposeAsync();
        second.Completion.IsCompletedSuccessfully.ShouldBeTrue();
        other.Completion.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task OneRequestAtATimeIsUnderWayForAUserEvenAcrossScopes()
    {
        await using var stage = await ClientStage.StartAsync("google");
        stage.Fail(Failure.Slow(Timeout.InfiniteTimeSpan));
        var first = stage.Client.Typing(ClientStage.User);
        await stage.ReceivedAsync(1);

        var ending = first.EndAsync();
        await using var second = stage.Client.Typing(ClientStage.User);
        await ending.WaitAsync(Limit, TestContext.Current.CancellationToken);

        first.Completion.IsCompleted.ShouldBeTrue();
        await stage.ReceivedAsync(2);
    }

    [Fact]
    public async Task ItEndsWithTheScope()
    {
        await using var stage = await ClientStage.StartAsync("google");
        await using (stage.Client.Typing(ClientStage.User))
        {
            await stage.Clock.NextWaitAsync();
        }

        stage.Clock.Advance(TimeSpan.FromMinutes(10));
        stage.StandIn.Received.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ItEndsWithTheMessageForAllThatShowIt(bool isElsewhere)
    {
        await using var stage = await ClientStage.StartAsync("google");
        await using var first = stage.Client.Typing(ClientStage.User);
        await using var second = stage.Client.Typing(ClientStage.User);
        await stage.Clock.NextWaitAsync();

        await (isElsewhere ? stage.Client.EndTypingAsync(ClientStage.User) : first.EndAsync());

        second.Completion.IsCompletedSuccessfully.ShouldBeTrue();
        stage.Clock.Advance(TimeSpan.FromMinutes(10));
        stage.StandIn.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ItEndsAtItsMaximumAndSaysSo()
    {
        await using var stage = await ClientStage.StartAsync("google");
        await using var typing = stage.Client.Typing(ClientStage.User, new TypingOptions { Maximum = TimeSpan.FromSeconds(40) });

        var waits = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            waits.Add((await stage.Clock.PassAsync()).TotalSeconds);
        }

        await typing.Completion.WaitAsync(Limit, TestContext.Current.CancellationToken);
        waits.Sum().ShouldBe(40);
        stage.StandIn.Received.Count.ShouldBe(3);
        stage.Log.All.ShouldContain(line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("showed the agent typing for 40 s"));
    }

    [Fact]
    public async Task ItWaitsForAsLongAsItIsToldTo()
    {
        await using var stage = await ClientStage.StartAsync("google");
        stage.Fail(Failure.TooManyRequests);
        stage.Rewrite = answer => answer with { Headers = [.. answer.Headers.Where(f => f.Name != "Retry-After"), new("Retry-After", "17")] };
        await using var typing = stage.Client.Typing(ClientStage.User);

        (await stage.Clock.PassAsync()).TotalSeconds.ShouldBe(17);

        await stage.ReceivedAsync(2);
        typing.Completion.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("sinch", FailureKind.BadGateway)]
    [InlineData("google", FailureKind.ServiceUnavailable)]
    [InlineData("google", FailureKind.ConnectionCut)]
    public async Task ItWaitsLongerAndLongerAfterFailuresThatPass(string provider, FailureKind failure)
    {
        await using var stage = await ClientStage.StartAsync(provider);
        stage.Fail(Failure.Of(failure), untilCleared: true);
        await using var typing = stage.Client.Typing(ClientStage.User, new TypingOptions { Interval = TimeSpan.FromSeconds(9) });

        var waits = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            waits.Add((await stage.Clock.PassAsync()).TotalSeconds);
        }

        stage.StandIn.ClearFailures();
        waits.ShouldBe([1, 2, 4, 8, 16, 30, 30]);
        stage.Log.All.Count(line => line.Contains("It is tried again after")).ShouldBeGreaterThanOrEqualTo(7);
    }

    [Fact]
    public async Task AfterASuccessTheWaitsBeginAnew()
    {
        await using var stage = await ClientStage.StartAsync("google");
        stage.Fail(Failure.Of(FailureKind.ServiceUnavailable));
        stage.Fail(Failure.Of(FailureKind.ServiceUnavailable));
        await using var typing = stage.Client.Typing(ClientStage.User);

        (await stage.Clock.PassAsync()).TotalSeconds.ShouldBe(1);
        (await stage.Clock.PassAsync()).TotalSeconds.ShouldBe(2);
        var shown = await stage.Clock.NextWaitAsync();
        stage.Fail(Failure.Of(FailureKind.ServiceUnavailable));
        stage.Clock.Advance(shown);

        shown.TotalSeconds.ShouldBeGreaterThan(4);
        (await stage.Clock.PassAsync()).TotalSeconds.ShouldBe(1);
    }

    [Fact]
    public async Task ItGivesUpLoudlyAtARefusal()
    {
        await using var stage = await ClientStage.StartAsync("google", options => options.UseToken(_ => ValueTask.FromResult("wrong")));
        await using var typing = stage.Client.Typing(ClientStage.User);

        var refused = await Should.ThrowAsync<TypingRefusedException>(
            () => typing.Completion.WaitAsync(Limit, TestContext.Current.CancellationToken));

        refused.Result.Answer!.StatusCode.ShouldBe(401);
        stage.StandIn.Received.Count.ShouldBe(1);
        stage.Log.All.ShouldContain(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("refused with 401"));
    }

    [Fact]
    public async Task WhatCannotBeSentIsToldBeforeAnythingIs()
    {
        await using var stage = await ClientStage.StartAsync("google");

        Should.Throw<InvalidOperationException>(() => stage.Client.Typing("no number 555")).Message.ShouldNotContain("555");

        stage.StandIn.Received.ShouldBeEmpty();
    }
}
