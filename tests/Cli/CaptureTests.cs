using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class CaptureTests : IDisposable
{
    private const string SinchUrl = "https://gateway.example/rcs/v1/my-agent/events?x=1";
    private const string GoogleUrl = "https://rcsbusinessmessaging.googleapis.com/v1/phones/+46555123456/agentEvents?eventId=1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void BodiesAreJudgedByThePathsOfTheirRequests()
    {
        var file = Capture(
            Entry("POST", SinchUrl, """{"to":"46555123456","event":{"type":"agent_composing"}}""", 200, "{}"),
            Entry("GET", "https://example.com/favicon.ico", null, 200, "no JSON"),
            Entry("POST", GoogleUrl, """{"eventType":7}""", 403, """{"error":{"code":"x"}}"""));

        var run = Tool.Run("validate", file);

        run.ExitCode.ShouldBe(1);
        run.OutputLines.ShouldContain(line => line.StartsWith($"{file}: entry 3 POST /v1/phones/{{phoneNumber}}/agentEvents request: (document) oneOf: ", StringComparison.Ordinal));
        run.OutputLines.ShouldContain(line => line.StartsWith($"{file}: entry 3 POST /v1/phones/{{phoneNumber}}/agentEvents response 403: /error/code type: ", StringComparison.Ordinal));
        run.OutputLines.ShouldNotContain(line => line.Contains("entry 1", StringComparison.Ordinal));
        run.OutputLines[^1].ShouldBe($"{file}: 4 bodies, 2 invalid");
        (run.Output + run.Error).ShouldNotContain("46555", customMessage: "the path holds a phone number too");
    }

    [Fact]
    public void ABodyMayBeInBase64()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"event_id":7}"""));
        var entry = $$$$"""{"request":{"method":"post","url":"{{{{SinchUrl}}}}"},"response":{"status":200,"content":{"encoding":"base64","text":"{{{{body}}}}"}}}""";

        Tool.Run("validate", Capture(entry)).OutputLines[0].ShouldContain("entry 1 POST /rcs/v1/{agent_id}/events response 200: /event_id type: ");
    }

    [Fact]
    public void ACaptureWithoutAKnownOperationIsNoSuccess()
    {
        var run = Tool.Run("validate", Capture(Entry("GET", SinchUrl, null, 200, "{}"), Entry("POST", "https://example.com/rcs/v1/a/b/events", "{}", 200, "{}")));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("POST /rcs/v1/{agent_id}/events");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"log":{}}""")]
    [InlineData("""{"log":{"entries":7}}""")]
    [InlineData("\0\u0001binary")]
    public void WhatIsNoCaptureIsOneLine(string text)
    {
        var run = Tool.Run("validate", _folder.Write("a.har", text));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("is no HAR capture; export");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"request":7,"response":[]}""")]
    [InlineData("""{"request":{"method":1,"url":2}}""")]
    [InlineData("""{"request":{"method":"POST","url":"::"}}""")]
    [InlineData("""{"request":{"method":"POST","url":"https://a.example/rcs/v1/a/events","postData":7},"response":{"status":"x"}}""")]
    [InlineData("""{"request":{"method":"POST","url":"https://a.example/rcs/v1/a/events"},"response":{"status":-5,"content":{"encoding":"base64","text":"***"}}}""")]
    public void ABadEntryIsPassedOver(string entry)
    {
        var good = Entry("POST", SinchUrl, """{"to":"46555123456","event":{"type":"agent_composing"}}""", 502, "<html>");

        Tool.Run("validate", Capture(entry, good)).OutputLines.ShouldHaveSingleItem().ShouldEndWith(": 1 body, all valid");
    }

    [Fact]
    public void ASchemaIsNotForCaptures() =>
        Tool.Run("validate", "-s", "sinch/agent-event", Capture()).ErrorLines.ShouldHaveSingleItem().ShouldContain("leave --schema out");

    [Fact]
    public void AFolderHoldsDocumentsStreamsAndCaptures()
    {
        const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
        _folder.Write("in/a.json", Event);
        _folder.Write("in/b/c.jsonl", Event + "\n" + Event);
        _folder.Write("in/readme.md", "nothing");
        File.Move(Capture(Entry("POST", SinchUrl, Event, 502, null)), _folder.PathOf("in/d.har"));

        var run = Tool.Run("validate", "-s", "sinch/agent-event", _folder.PathOf("in"));

        run.ExitCode.ShouldBe(0);
        run.OutputLines.ShouldBe([
            $"{_folder.PathOf("in/a.json")}: valid",
            $"{_folder.PathOf("in/b/c.jsonl")}: 2 lines, all valid",
            $"{_folder.PathOf("in/d.har")}: 1 body, all valid"]);
        Tool.Run("validate", "-s", "sinch/agent-event", Directory.CreateDirectory(_folder.PathOf("empty")).FullName).ErrorLines.ShouldHaveSingleItem().ShouldContain("holds no file to validate");
    }

    private string Capture(params string[] entries) => _folder.Write("capture.har", $$$"""{"log":{"version":"1.2","entries":[{{{string.Join(',', entries)}}}]}}""");

    private static string Entry(string method, string url, string? sent, int status, string? received) => JsonSerializer.Serialize(new
    {
        request = new { method, url, postData = sent is null ? null : new { mimeType = "application/json", text = sent } },
        response = new { status, content = new { text = received } },
    });
}
