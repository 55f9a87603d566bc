using System.Net;
using AgentEvents.Models.Http;

namespace AgentEvents.StandIn.Tests;

public sealed class CredentialTests
{
    [Fact]
    public async Task SinchAnswersAWrongTokenWithItsErrorBody()
    {
        await using var stage = await Stage.SetAsync();

        var refused = (await stage.SinchAsync(token: "sinch-toke")).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>();

        refused.StatusCode.ShouldBe(401);
        refused.Body.Error.ShouldBe("Unauthorized");
        refused.Body.FieldErrors.ShouldBeNull();
        var received = stage.StandIn.Received.ShouldHaveSingleItem();
        received.IsAuthenticated.ShouldBeFalse();
        received.Request.ShouldBeNull();
    }

    [Fact]
    public async Task GoogleAnswersAWrongTokenWithUnauthenticated()
    {
        await using var stage = await Stage.SetAsync();

        var refused = (await stage.GoogleAsync(token: "sinch-token")).ShouldBeOfType<Google.CreateAgentEventResponse.Refused>();

        refused.StatusCode.ShouldBe(401);
        refused.Body.Error.Status.ShouldBe("UNAUTHENTICATED");
    }

    [Theory]
    [InlineData("wrong", null)]
    [InlineData(null, "wrong")]
    [InlineData("", "kaleyra-key ")]
    public async Task KaleyraNeedsPasswordAndKeyTogether(string? password, string? key)
    {
        await using var stage = await Stage.SetAsync();

        var answered = (await stage.KaleyraAsync(password, key?.Trim())).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Answered>();

        answered.StatusCode.ShouldBe(401);
        answered.Body.ShouldBeOfType<Kaleyra.EventFailed>().Code.ShouldBe(Kaleyra.EventFailedCode.Rcs1004);
    }

    [Theory]
    [InlineData("/rcs/v1/a/events", "Bearer")]
    [InlineData("/v1/phones/+46555123456/agentEvents", "Bearer")]
    [InlineData("/v1/sid/rcs/events", "Basic realm=\"stand-in\", charset=\"UTF-8\"")]
    public async Task ARefusalSaysWhichSchemeIsWanted(string target, string scheme)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", target, "{}", authorization: "");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe(scheme);
    }

    [Theory]
    [InlineData("bearer sinch-token", 400)]
    [InlineData("BEARER sinch-token", 400)]
    [InlineData("Bearer  sinch-token", 401)]
    [InlineData("Bearer SINCH-TOKEN", 401)]
    [InlineData("Basic sinch-token", 401)]
    [InlineData("sinch-token", 401)]
    [InlineData("Bearer sinch-token, Bearer sinch-token", 401)]
    public async Task OnlyTheNameOfTheSchemeIsTakenInAnyCase(string authorization, int status)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", "/rcs/v1/a/events", "{}", authorization: authorization);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task TwoAuthorizationsAreNone()
    {
        await using var stage = await Stage.SetAsync();
        using var message = stage.ForSinch();
        message.Headers.TryAddWithoutValidation("Authorization", "Bearer sinch-token");

        using var response = await stage.SendAsync(message);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task WithoutCredentialsNothingIsToldAboutTheBody()
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", "/rcs/v1/a/events", "{\"to\":1}", authorization: "Bearer guess");

        (await response.Content.ReadAsStringAsync(Stage.Cancellation)).ShouldBe("{\"error\":\"Unauthorized\"}");
    }

    [Fact]
    public async Task OtherCredentialsCanBeExpected()
    {
        await using var stage =
            await Stage.SetAsync(new StandInOptions
            {
                Credentials = new Dictionary<string, IReadOnlyList<HttpCredential>> { ["sinch"] = [new BearerToken("other")] },
                Accounts = new Dictionary<string, IReadOnlyDictionary<string, string>>
                {
                    ["kaleyra"] = new Dictionary<string, string> { ["sid"] = "mine" },
                },
            });

        (await stage.SinchAsync(token: "other")).ShouldBeOfType<Sinch.SendAgentEventResponse.Sent>();
        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>();
        (await stage.KaleyraAsync(sid: "mine")).StatusCode.ShouldBe(200);
        (await stage.KaleyraAsync(sid: "another")).StatusCode.ShouldBe(401);
    }

    [Fact]
    public async Task AnAgentThatIsNotKnownIsRefusedAsEachProviderDoes()
    {
        await using var stage = await Stage.SetAsync(new StandInOptions { Agents = new HashSet<string> { "another-agent" } });

        (await stage.SinchAsync()).ShouldBeOfType<Sinch.SendAgentEventResponse.Refused>().StatusCode.ShouldBe(404);
        (await stage.GoogleAsync()).ShouldBeOfType<Google.CreateAgentEventResponse.Refused>().StatusCode.ShouldBe(403);
        (await stage.KaleyraAsync()).ShouldBeOfType<Kaleyra.SendTypingIndicatorResponse.Answered>().Body.ShouldBeOfType<Kaleyra.EventFailed>();
    }

    [Fact]
    public async Task ACredentialThatNoHeaderFieldCanHoldStopsTheStart()
    {
        var broken = new StandInOptions
        {
            Credentials = new Dictionary<string, IReadOnlyList<HttpCredential>> { ["sinch"] = [new BearerToken("two\r\nlines")] },
        };

        var refused = await Should.ThrowAsync<Models.Validation.InvalidDocumentException>(() => StandInServer.StartAsync(broken, Stage.Cancellation));

        refused.Message.ShouldNotContain("two");
    }
}
