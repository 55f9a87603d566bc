using System.Net;
using System.Text;
using System.Text.Json;

namespace AgentEvents.StandIn.Tests;

public sealed class ProviderStateTests
{
    [Fact]
    public async Task EveryStateIsSetUpOverHttpAndTornDown()
    {
        await using var stage = await Stage.SetAsync();
        foreach (var (state, provider) in ProviderStates.All.SelectMany(stage.StandIn.ProvidersIn, (state, provider) => (state, provider)))
        {
            (await ChangeAsync(stage, state.Name, "setup")).ShouldBe(HttpStatusCode.OK, state.Name);
            (await StatusAsync(stage, provider)).Kind.ShouldBe(state.Failure?.Kind, state.Name);
            (await ChangeAsync(stage, state.Name, "teardown")).ShouldBe(HttpStatusCode.OK, state.Name);
            (await StatusAsync(stage, provider)).ShouldBe((null, 200), state.Name);
        }
    }

    [Fact]
    public async Task AStateBeginsWithAProviderThatHasSeenNothing()
    {
        await using var stage = await Stage.SetAsync();
        await stage.SinchAsync();
        (await stage.SinchAsync()).StatusCode.ShouldBe(409);

        await ChangeAsync(stage, "the agent may reach the user", "setup");

        (await stage.SinchAsync()).StatusCode.ShouldBe(200);
    }

    [Fact]
    public async Task AStateLastsAndTheNextOneTakesItsPlace()
    {
        await using var stage = await Stage.SetAsync();

        await ChangeAsync(stage, "the operator does not take events", "setup");
        (await stage.SinchAsync()).StatusCode.ShouldBe(502);
        (await stage.SinchAsync()).StatusCode.ShouldBe(502);
        await ChangeAsync(stage, "the event id was used before", "setup");
        (await stage.SinchAsync()).StatusCode.ShouldBe(409);
        (await stage.GoogleAsync()).StatusCode.ShouldBe(200);
        await ChangeAsync(stage, "", "setup");
        (await stage.SinchAsync()).StatusCode.ShouldBe(200);
    }

    [Fact]
    public void EveryNameIsThereOnce() => ProviderStates.All.Select(state => state.Name).ShouldBeUnique();

    [Fact]
    public async Task TheDocumentationListsExactlyTheseStates()
    {
        await using var stage = await Stage.SetAsync();
        File.ReadLines(Path.Combine(RepositoryFolder.Path, "docs", "stand-in.md"))
            .SkipWhile(line => !line.StartsWith("| state |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .ShouldBe(ProviderStates.All.Select(state => $"| {state.Name} | {string.Join(", ", stage.StandIn.ProvidersIn(state))} |"));
    }

    [Theory]
    [InlineData("""{"state":"no such state","action":"setup"}""")]
    [InlineData("""{"state":"the agent may reach the user","action":"explode"}""")]
    [InlineData("""{"state":7,"action":"setup"}""")]
    [InlineData("""{"action":"setup"}""")]
    [InlineData("""{"state":"\ud800"}""")]
    [InlineData("""["the agent may reach the user"]""")]
    [InlineData("{")]
    [InlineData("")]
    public async Task AnythingElseIsABadRequestInOneLine(string body)
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", ProviderStates.Path, body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Stage.Cancellation)).ShouldNotContain('\n');
    }

    [Fact]
    public async Task TheEndpointIsOnlyForPost()
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("GET", ProviderStates.Path);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    private static async Task<HttpStatusCode> ChangeAsync(Stage stage, string state, string action)
    {
        using var content = new StringContent(
            JsonSerializer.Serialize(new { state, action, consumer = "gateway" }),
            Encoding.UTF8,
            "application/json");
        using var response = await stage.Client.PostAsync(new Uri(stage.StandIn.BaseAddress, ProviderStates.Path), content, Stage.Cancellation);
        return response.StatusCode;
    }

    private static async Task<(FailureKind? Kind, int Status)> StatusAsync(Stage stage, string provider)
    {
        var content = Stage.Typing with { EventId = Guid.NewGuid().ToString() };
        var status = provider switch
        {
            "sinch" => (await stage.SinchAsync(content)).StatusCode,
            "google" => (await stage.GoogleAsync(content)).StatusCode,
            _ => (await stage.KaleyraAsync()).StatusCode,
        };
        return (stage.StandIn.Received[^1].Failure?.Kind, status);
    }
}
