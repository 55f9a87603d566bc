using System.Text;

namespace AgentEvents.StandIn.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task ABadGatewayOfSinchIsWorthAnotherTryAndTheNextOneSucceeds()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.BadGateway);

        var first = await stage.SinchAsync();
        var second = await stage.SinchAsync();

        first.ShouldBeOfType<Sinch.SendAgentEventResponse.BadGateway>().IsTransient.ShouldBeTrue();
        second.ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>().IsTransient.ShouldBeFalse();
        stage.StandIn.Received.Select(received => received.Failure?.Kind).ShouldBe([FailureKind.BadGateway, null]);
    }

    [Theory]
    [InlineData(FailureKind.InvalidRequest, 400)]
    [InlineData(FailureKind.Unauthorized, 401)]
    [InlineData(FailureKind.UnknownAgent, 404)]
    [InlineData(FailureKind.DuplicateEvent, 409)]
    [InlineData(FailureKind.InternalError, 500)]
    [InlineData(FailureKind.ServiceUnavailable, 503)]
    public async Task SinchRefusesWithItsErrorBody(FailureKind kind, int status)
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.Of(kind));

        var refused = (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>();

        refused.StatusCode.ShouldBe(status);
        refused.Body.Error.ShouldNotBeEmpty();
        refused.IsTransient.ShouldBeFalse();
    }

    [Theory]
    [InlineData(FailureKind.InvalidRequest, 400, "INVALID_ARGUMENT")]
    [InlineData(FailureKind.Unauthorized, 401, "UNAUTHENTICATED")]
    [InlineData(FailureKind.UnknownAgent, 403, "PERMISSION_DENIED")]
    [InlineData(FailureKind.UnreachableUser, 404, "NOT_FOUND")]
    [InlineData(FailureKind.TooManyRequests, 429, "RESOURCE_EXHAUSTED")]
    [InlineData(FailureKind.InternalError, 500, "INTERNAL")]
    [InlineData(FailureKind.ServiceUnavailable, 503, "UNAVAILABLE")]
    public async Task GoogleRefusesWithAStatus(FailureKind kind, int status, string code)
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("google", Failure.Of(kind));

        var refused = (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Refused>();

        refused.StatusCode.ShouldBe(status);
        refused.Body.Error.Code.ShouldBe(status);
        refused.Body.Error.Status.ShouldBe(code);
    }

    [Theory]
    [InlineData(FailureKind.UnknownAgent, 200, "Access Denied")]
    [InlineData(FailureKind.Unauthorized, 401, "Access Denied")]
    [InlineData(FailureKind.ServiceUnavailable, 503, "Service unavailable")]
    public async Task KaleyraSaysInTheBodyWhatFailedWhateverTheStatus(FailureKind kind, int status, string text)
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("kaleyra", Failure.Of(kind));

        var answered = (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Answered>();

        answered.StatusCode.ShouldBe(status);
        var failed = answered.Body.ShouldBeOfType<Kaleyra.EventFailed>();
        failed.Code.ShouldBe(Kaleyra.EventFailedCode.Rcs1004);
        failed.Data.ShouldBeOfType<Kaleyra.EmptyFailureData>();
        failed.Error.TryDecodeErrorMessage(out var error, out _).ShouldBeTrue();
        error!.ErrorText.ShouldBe(text);
    }

    [Fact]
    public async Task TooManyRequestsAreUnexpectedWhereNoDocumentKnowsThem()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.TooManyRequests);
        stage.StandIn.Fail("kaleyra", Failure.TooManyRequests);

        var sinch = (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Unexpected>();
        var kaleyra = (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Unexpected>();

        sinch.StatusCode.ShouldBe(429);
        sinch.Headers.Single(field => field.Name == "Retry-After").Value.ShouldBe("1");
        kaleyra.StatusCode.ShouldBe(429);
    }

    [Fact]
    public async Task ABadGatewayThatIsNotDocumentedIsUnexpected()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("google", Failure.BadGateway);
        stage.StandIn.Fail("kaleyra", Failure.BadGateway);

        (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Unexpected>().StatusCode.ShouldBe(502);
        (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Unexpected>().StatusCode.ShouldBe(502);
    }

    [Fact]
    public async Task AnEmptyBodyIsSuccessAtSinchAndUnexpectedElsewhere()
    {
        await using var stage = await Stage.SetAsync();
        FailEverywhere(stage, Failure.EmptyBody);

        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>().Body.ShouldBeNull();
        (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Unexpected>().Body.IsEmpty.ShouldBeTrue();
        (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Unexpected>().Body.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task ABodyThatIsNoJsonIsUnexpectedAndKeptAsItCame()
    {
        await using var stage = await Stage.SetAsync();
        FailEverywhere(stage, Failure.NotJson);

        Encoding.UTF8.GetString((await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Unexpected>().Body.Span)
            .ShouldStartWith("<html>");
        (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Unexpected>().StatusCode.ShouldBe(200);
        (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Unexpected>().StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task ABodyWithoutEndIsUnexpectedAndCostsNoMoreThanItsLimit()
    {
        await using var stage = await Stage.SetAsync();
        FailEverywhere(stage, Failure.EndlessBody);

        var sinch = (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Unexpected>();
        sinch.IsTruncated.ShouldBeTrue();
        sinch.Body.Length.ShouldBe(Models.Http.ReceivedResponse.DefaultMaxBytes);
        (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Unexpected>().IsTruncated.ShouldBeTrue();
        (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Unexpected>().IsTruncated.ShouldBeTrue();
    }

    [Fact]
    public async Task AConnectionThatIsCutIsAnHttpRequestException()
    {
        await using var stage = await Stage.SetAsync();

        // A client may send again by itself what it sent over a connection that was used before: not with a body.
        await stage.SinchAsync(Stage.Read with { EventId = null });
        FailEverywhere(stage, Failure.ConnectionCut);

        await Should.ThrowAsync<HttpRequestException>(() => stage.SinchAsync());
        await Should.ThrowAsync<HttpRequestException>(() => stage.GoogleAsync());
        await Should.ThrowAsync<HttpRequestException>(() => stage.KaleyraAsync());
    }

    [Fact]
    public async Task ABodyThatIsCutBreaksOffWhileTheResponseIsRead()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("google", Failure.BodyCut);
        using var message = stage.ForGoogle();
        using var response = await stage.SendAsync(message);

        var broken = await Should.ThrowAsync<Exception>(() => Google.CreateAgentEventResponse.ReadAsync(response, Stage.Cancellation));

        (broken is IOException or HttpRequestException).ShouldBeTrue(broken.GetType().Name);
    }

    [Fact]
    public async Task WaitingForASlowProviderCanBeEnded()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.Slow(Timeout.InfiniteTimeSpan));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stage.Cancellation);
        using var message = stage.ForSinch();

        var waiting = stage.Client.SendAsync(message, patience.Token);
        while (stage.StandIn.Received.Count == 0)
        {
            await Task.Delay(1, Stage.Cancellation);
        }

        waiting.IsCompleted.ShouldBeFalse();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();
    }

    [Fact]
    public async Task ASlowAnswerIsTheRightOne()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.Slow(TimeSpan.FromMilliseconds(1)));

        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();
    }

    [Fact]
    public async Task AStandInThatStopsCutsTheAnswersThatAreUnderWay()
    {
        var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.Slow(Timeout.InfiniteTimeSpan));
        var waiting = stage.SinchAsync();
        while (stage.StandIn.Received.Count == 0)
        {
            await Task.Delay(1, Stage.Cancellation);
        }

        await stage.StandIn.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => waiting);
        await stage.DisposeAsync();
        Should.Throw<ObjectDisposedException>(() => stage.StandIn.BaseAddress);
    }

    [Fact]
    public async Task AFailureLastsUntilItIsClearedIfThatIsWanted()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.BadGateway, untilCleared: true);
        stage.StandIn.Fail("sinch", Failure.EmptyBody);

        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>("what is for one request goes first");
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.BadGateway>();
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.BadGateway>();
        stage.StandIn.ClearFailures("google");
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.BadGateway>();
        stage.StandIn.ClearFailures();
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();
    }

    [Fact]
    public async Task AFailureWaitsForARequestThatWouldHaveBeenAccepted()
    {
        await using var stage = await Stage.SetAsync();
        stage.StandIn.Fail("sinch", Failure.BadGateway);

        (await stage.SinchAsync(token: "wrong")).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>();
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.BadGateway>();
    }

    [Theory]
    [InlineData("sinch", FailureKind.UnreachableUser)]
    [InlineData("google", FailureKind.DuplicateEvent)]
    [InlineData("kaleyra", FailureKind.DuplicateEvent)]
    public async Task AFailureThatAProviderDoesNotHaveIsAnError(string provider, FailureKind kind)
    {
        await using var stage = await Stage.SetAsync();

        Should.Throw<ArgumentException>(() => stage.StandIn.Fail(provider, Failure.Of(kind)));
    }

    private static void FailEverywhere(Stage stage, Failure failure)
    {
        foreach (var provider in StandInProvider.BuiltIn)
        {
            stage.StandIn.Fail(provider.Name, failure);
        }
    }
}
