using System.Net;

namespace AgentEvents.StandIn.Tests;

/// <summary>What is wrong with a request is found by the generated code, and told as the provider does.</summary>
public sealed class RefusalTests
{
    private const string Valid = """{"to":"46555123456","event":{"type":"agent_composing"}}""";

    [Fact]
    public async Task SinchNamesTheMembersThatItRefuses()
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync(
            "POST",
            "/rcs/v1/a/events",
            """{"to":"46-555","event":{"type":"agent_read","message_id":7},"event_id":"X"}""");

        var refused =
            (await Sinch.SendAgentEventResponse.ReadAsync(response, Stage.Cancellation)).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>();
        refused.StatusCode.ShouldBe(400);
        refused.Body.FieldErrors!.Select(error => error.Field).Order(StringComparer.Ordinal).ShouldBe(["event.message_id", "event_id", "to"]);
        refused.Body.ToJsonString().ShouldNotContain("46-555");
        stage.StandIn.Received.ShouldHaveSingleItem().Result.Violations.Count.ShouldBe(3);
    }

    [Fact]
    public async Task GoogleAndKaleyraNameThePlaces()
    {
        await using var stage = await Stage.SetAsync();
        using var google = stage.ForGoogle();
        google.Content = Json("""{"eventType":"READ"}""");
        using var kaleyra = stage.ForKaleyra();
        kaleyra.Content = Json("""{"from":"a","to":"12","composing":{}}""");

        using var fromGoogle = await stage.SendAsync(google);
        using var fromKaleyra = await stage.SendAsync(kaleyra);

        var status = (await Google.CreateAgentEventResponse.ReadAsync(fromGoogle, Stage.Cancellation))
            .ShouldBeOfType<Google.CreateAgentEventResponse.Refused>();
        status.Body.Error.Status.ShouldBe("INVALID_ARGUMENT");
        status.Body.Error.Message!.ShouldContain("/body");
        var failed = (await Kaleyra.SendTypingIndicatorResponse.ReadAsync(fromKaleyra, Stage.Cancellation))
            .ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Answered>();
        failed.StatusCode.ShouldBe(400);
        failed.Body.ShouldBeOfType<Kaleyra.EventFailed>().Error.TryDecodeErrorMessage(out var error, out _).ShouldBeTrue();
        error!.ErrorText!.ShouldContain("/body/to");
    }

    [Theory]
    [InlineData("GET", "/rcs/v1/a/events", 405)]
    [InlineData("DELETE", "/rcs/v1/a/events", 405)]
    [InlineData("POST", "/rcs/v1/a/eventz", 404)]
    [InlineData("POST", "/rcs/v1/a/events/", 404)]
    [InlineData("POST", "/rcs/v1//events", 400)]
    [InlineData("POST", "/rcs/v1/a/b/events", 404)]
    [InlineData("POST", "/rcs/v1/../events", 400)]
    [InlineData("POST", "/rcs/v1/%2e%2e/events", 400)]
    [InlineData("POST", "/rcs/v1/%zz/events", 404)]
    [InlineData("POST", "/rcs/v1/%ff/events", 404)]
    [InlineData("POST", "/rcs/v1/a/events?to=46555123456", 400)]
    public async Task SinchRefusesOtherPathsAndMethods(string method, string target, int status)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync(method, target, method == "GET" ? null : Valid);

        var refused =
            (await Sinch.SendAgentEventResponse.ReadAsync(response, Stage.Cancellation)).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>();
        refused.StatusCode.ShouldBe(status);
        response.Content.Headers.Allow.ShouldBe(status == 405 ? ["POST"] : []);
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json", 200)]
    [InlineData("Application/JSON; charset=\"UTF-8\"", 200)]
    public async Task SinchTakesNoOtherMediaType(string mediaType, int status)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", "/rcs/v1/a/events", Valid, mediaType);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task SinchRefusesAnEventIdThatItHasSeenBefore()
    {
        await using var stage = await Stage.SetAsync();

        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>().StatusCode.ShouldBe(409);
    }

    [Fact]
    public async Task OfARaceForOneEventIdOneWins()
    {
        await using var stage = await Stage.SetAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => stage.SinchAsync()));

        answers.Count(answer => answer is Sinch.SendAgentEventResponse.Sent).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == 409).ShouldBe(15);
    }

    [Theory]
    [InlineData("""{"to":"46555123456","event":{"type":"agent_composing"}},"x":{"to":"1"}""")]
    [InlineData("""{"to":"46555123456","to":"46555123457","event":{"type":"agent_composing"}}""")]
    [InlineData("""{"to":"46555123456","event":{"type":"agent_composing"},"agent_id":"b"}""")]
    [InlineData("""[{"to":"46555123456","event":{"type":"agent_composing"}}]""")]
    [InlineData("{\"to\":\"46555123456\\u0000\",\"event\":{\"type\":\"agent_composing\"}}")]
    [InlineData("{\"to\":\"46555123456\",\"event\":{\"type\":\"agent_composing\"}}\n{}")]
    [InlineData("")]
    public async Task ABodyThatTriesToBeMoreThanOneEventIsInvalid(string body)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", "/rcs/v1/a/events", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        stage.StandIn.Received.ShouldHaveSingleItem().Request.ShouldBeNull();
    }

    [Theory]
    [InlineData("a/../../v1/x")]
    [InlineData("a?x=1#y")]
    [InlineData("a b%2Fc")]
    [InlineData("é\u0001\r\nX-Injected: 1")]
    [InlineData("..%2f..")]
    public async Task WhateverAnAgentIsCalledItArrivesAsItWas(string agent)
    {
        await using var stage = await Stage.SetAsync();

        (await stage.SinchAsync(Stage.Typing with { Agent = agent })).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();
        (await stage.GoogleAsync(Stage.Typing with { Agent = agent })).ShouldBeOfType<Google.CreateAgentEventResponse.Sent>();

        stage.StandIn.Received.Select(received => received.Event!.Agent).ShouldBe([agent, agent]);
        stage.StandIn.Received.ShouldAllBe(received => received.Wire.Headers.All(field => field.Name != "X-Injected"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/v2/phones/+46555123456/agentEvents")]
    [InlineData("/RCS/v1/a/events")]
    [InlineData("/_pact/provider-states/")]
    public async Task APathOfNoProviderIsNotFound(string target)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", target, Valid);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        stage.StandIn.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnAccountThatIsNamedLikeAPathOfGoogleStillGoesToKaleyra()
    {
        await using var stage = await Stage.SetAsync();

        var answered = (await stage.KaleyraAsync(sid: "phones")).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Answered>();

        answered.Body.ShouldBeOfType<Kaleyra.EventPublished>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ABodyThatIsTooLongIsRefusedWithoutBeingKept(bool isChunked)
    {
        await using var stage = await Stage.SetAsync(new StandInOptions { MaxBodyBytes = 1000 });
        using var message = stage.ForSinch();
        message.Content = Json(new string(' ', 1001));
        message.Headers.TransferEncodingChunked = isChunked;

        using var response = await stage.SendAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        stage.StandIn.Received.ShouldBeEmpty();
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");
}
