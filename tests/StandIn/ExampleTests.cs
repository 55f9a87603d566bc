using System.Net.Http.Headers;
using System.Text.Json;

namespace AgentEvents.StandIn.Tests;

/// <summary>Requests that no generated code wrote: the examples under <c>schemas</c>, and answers to the letter.</summary>
public sealed class ExampleTests
{
    private const string Sinch = "/rcs/v1/my-agent-id/events";
    private const string Google = "/v1/phones/+12223334444/agentEvents?eventId=6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34&agentId=my-agent-id";
    private const string Kaleyra = "/v1/HXIN0000000000IN/rcs/events";

    [Theory]
    [InlineData("sinch", "agent-event.schema.json", Sinch)]
    [InlineData("google", "agent-event.schema.json", Google)]
    [InlineData("kaleyra", "typing-request.schema.json", Kaleyra)]
    public async Task EveryValidRequestOfTheDocumentsIsReadAndEveryInvalidOneIsRefused(string provider, string schema, string target)
    {
        await using var stage = await Stage.SetAsync();
        var folder = Path.Combine(RepositoryFolder.Path, "schemas", provider, "examples");
        using var manifest = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "manifest.json"), Stage.Cancellation));
        var judged = 0;
        foreach (var verdict in (string[])["valid", "invalid"])
        {
            foreach (var file in Files(manifest, verdict, schema))
            {
                await JudgeAsync(stage, target, Path.Combine(folder, file), isValid: verdict == "valid");
                judged++;
            }
        }

        judged.ShouldBeGreaterThan(15);
        judged.ShouldBe(stage.StandIn.Received.Count);
    }

    [Fact]
    public async Task TheAnswersAreToTheLetter()
    {
        await using var stage = await Stage.SetAsync(new StandInOptions
        {
            NewId = () => Guid.Parse("33ae7082-aa71-4159-a8df-93aaaaaaaa1a"),
            Clock = new Clock(),
        });

        (await TextAsync(stage, Sinch, """{"to":"0046555123456","event":{"type":"agent_composing"}}"""))
            .ShouldBe("""200 application/json {"event_id":"33ae7082-aa71-4159-a8df-93aaaaaaaa1a"}""");
        (await TextAsync(stage, Google, """{"messageId":"m-1","eventType":"READ"}""")).ShouldBe(
            "200 application/json "
            + """{"name":"phones/+12223334444/agentEvents/6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34","eventType":"READ","messageId":"m-1","sendTime":"2014-10-02T15:01:23.045123400Z"}""");
        (await TextAsync(stage, Kaleyra, """{"from":"kio_rcs","to":"+12025550190","composing":{}}""")).ShouldBe(
            """200 application/json {"code":"RCS1002","message":"Event published successfully","data":{"requestId":"33ae7082-aa71-4159-a8df-93aaaaaaaa1a","""
            + "\"to\":\"+12025550190\",\"messageId\":\"33ae7082-aa71-4159-a8df-93aaaaaaaa1a\"},\"error\":{}}");
        stage.StandIn.Fail("kaleyra", Failure.Of(FailureKind.UnknownAgent));
        (await TextAsync(stage, Kaleyra, """{"from":"kio_rcs","to":"+12025550190","composing":{}}""")).ShouldBe(
            """200 application/json {"code":"RCS1004","message":"Event publish failed","data":[]"""
            + ""","error":{"error_code":"PROV_ERROR","error_message":"{\"status\":\"ERROR\",\"errorText\":\"Access Denied\"}"}}""");
    }

    private static IEnumerable<string> Files(JsonDocument manifest, string verdict, string schema) =>
        manifest.RootElement.GetProperty(verdict).EnumerateArray()
            .Where(example => example.GetProperty("schema").GetString() == schema)
            .Select(example => example.GetProperty("file").GetString()!);

    private static async Task JudgeAsync(Stage stage, string target, string file, bool isValid)
    {
        using var response = await SendAsync(stage, target, await File.ReadAllBytesAsync(file, Stage.Cancellation));
        var received = stage.StandIn.Received[^1];

        (received.Request is not null).ShouldBe(isValid, file);
        ((int)response.StatusCode == 400).ShouldBe(!isValid, file);
    }

    private static async Task<string> TextAsync(Stage stage, string target, string body)
    {
        using var response = await SendAsync(stage, target, System.Text.Encoding.UTF8.GetBytes(body));
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType} {await response.Content.ReadAsStringAsync(Stage.Cancellation)}";
    }

    private static async Task<HttpResponseMessage> SendAsync(Stage stage, string target, byte[] body)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(stage.StandIn.BaseAddress, target))
        {
            Content = new ByteArrayContent(body),
        };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        message.Headers.TryAddWithoutValidation("Authorization", target switch
        {
            Sinch => "Bearer sinch-token",
            Google => "Bearer google-token",
            _ => "Basic a2FsZXlyYS11c2VyOmthbGV5cmEtcGFzc3dvcmQ=",
        });
        message.Headers.TryAddWithoutValidation("api-key", "kaleyra-key");
        return await stage.SendAsync(message);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2014, 10, 2, 15, 1, 23, TimeSpan.Zero).AddTicks(451_234);
    }
}
