using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class CaptureTests : IDisposable
{
    private const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
    private const string SinchUrl = "https://gateway.example/rcs/v1/my-agent/events";
    private const string GoogleUrl = "https://rcsbusinessmessaging.googleapis.com/v1/phones/+46555123456/agentEvents?eventId=1&agentId=a";
    private const string WebhookUrl = "https://bot.example/hooks/google?tenant=7";
    private const string Sinch = "POST /rcs/v1/{agent_id}/events";
    private const string Webhook = "POST webhook receiveUserEvent";
    private const string Accepted = """{"event_id":"1"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void MessagesAreJudgedWholeByTheOperationsOfTheirRequests()
    {
        var file = Capture(
            Entry("POST", SinchUrl, Event, 200, Accepted),
            Entry("GET", "https://example.com/favicon.ico", null, 200, "no JSON"),
            Entry("POST", GoogleUrl, """{"eventType":7}""", 403, """{"error":{"code":"x"}}"""));

        var run = Tool.Run("validate", file);

        run.ExitCode.ShouldBe(1);
        run.OutputLines.ShouldContain(line => line.StartsWith($"{file}: entry 3 POST /v1/phones/{{phoneNumber}}/agentEvents request: /body oneOf: ", StringComparison.Ordinal));
        run.OutputLines.ShouldContain(line => line.StartsWith($"{file}: entry 3 POST /v1/phones/{{phoneNumber}}/agentEvents response 403: /error/code type: ", StringComparison.Ordinal));
        run.OutputLines.ShouldNotContain(line => line.Contains("entry 1", StringComparison.Ordinal));
        run.OutputLines[^2].ShouldBe($"{file}: passed-over: 1 entry to no operation or webhook of a provider that the tool knows");
        run.OutputLines[^1].ShouldBe($"{file}: 4 messages, 2 invalid");
        (run.Output + run.Error).ShouldNotContain("46555", customMessage: "the path holds a phone number too");
    }

    [Theory]
    [InlineData("PUT", SinchUrl, "application/json", Event, " request: (document) http-method: ")]
    [InlineData("post", SinchUrl, "application/json", Event, " request: (document) http-method: ")]
    [InlineData("POST", SinchUrl + "?x=1", "application/json", Event, " request: (document) http-query: ")]
    [InlineData("POST", SinchUrl, "text/plain", Event, " request: (document) http-media-type: ")]
    [InlineData("POST", SinchUrl, "application/json; charset=iso-8859-1", Event, " request: (document) http-media-type: ")]
    [InlineData("POST", SinchUrl, "application/json", "{", " request: /body ")]
    [InlineData("POST", SinchUrl, "application/json", """{"to":"1","event":{"type":"agent_composing"}}""", " request: /body/to pattern: ")]
    [InlineData("POST", SinchUrl, "application/json", null, " request: (document) required: ")]
    [InlineData("POST", "https://gateway.example/v1/phones/46555123456/agentEvents?eventId=1&agentId=a", "application/json", """{"eventType":"IS_TYPING"}""", " request: /phoneNumber pattern: ")]
    [InlineData("POST", "https://gateway.example/v1/phones/+46555123456/agentEvents?eventId=ce5f9373-8a77-45fa-a78b-84a931005dc9&eventId=ce5f9373-8a77-45fa-a78b-84a931005dca&agentId=a", "application/json", """{"eventType":"IS_TYPING"}""", " request: /eventId http-query: ")]
    public void EveryPartOfARequestIsJudgedAsMapJudgesIt(string method, string url, string mediaType, string? body, string said)
    {
        var file = Capture(Entry(method, url, body, 502, null, mediaType));

        var run = Tool.Run("validate", file);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain(said);
        if (method == "POST")
        {
            var mapped = Tool.Run("map", "--from", url.Contains("phones", StringComparison.Ordinal) ? "google" : "sinch", "--to", "kaleyra", "--connection", "sid=A", file);
            mapped.ExitCode.ShouldBe(1);
            mapped.Error.ShouldContain(said.Replace(" request: ", ": ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(200, """{"event_id":7}""", "application/json", "response 200: /event_id type: ")]
    [InlineData(418, "{}", "application/json", "response 418: status: ")]
    [InlineData(200, Accepted, "text/html", "response 200 Content-Type: header: ")]
    public void EveryPartOfAResponseIsJudged(int status, string body, string mediaType, string said)
    {
        var run = Tool.Run("validate", Capture(Entry("POST", SinchUrl, Event, status, body, answered: mediaType)));

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldContain($"entry 1 {Sinch} {said}");
        run.OutputLines[^1].ShouldEndWith(": 2 messages, 1 invalid");
    }

    [Fact]
    public void DeliveriesOfAWebhookAreJudgedWithWhatIsInThem()
    {
        static string Push(string content, string more = "") => $$"""{"message":{"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(content))}}","messageId":"1"{{more}}},"subscription":"projects/a/subscriptions/b"}""";
        const string Typing = """{"senderPhoneNumber":"+12223334444","eventType":"IS_TYPING","eventId":"e1","agentId":"a1"}""";

        Tool.Run("validate", Capture(Entry("POST", WebhookUrl, Push(Typing), 200, ""))).OutputLines.ShouldHaveSingleItem().ShouldEndWith(": 2 messages, all valid");
        var inside = Tool.Run("validate", Capture(Entry("POST", WebhookUrl, Push("""{"senderPhoneNumber":7,"eventType":"IS_TYPING"}"""), 200, "")));
        inside.ExitCode.ShouldBe(1);
        inside.OutputLines.ShouldContain(line => line.Contains($"entry 1 {Webhook} request: /senderPhoneNumber type: ", StringComparison.Ordinal));
        var envelope = Tool.Run("validate", Capture(Entry("POST", WebhookUrl, Push(Typing, ",\"attributes\":7"), 200, "")));
        envelope.ExitCode.ShouldBe(1);
        envelope.Output.ShouldContain($"entry 1 {Webhook} request: /body/message/attributes type: ");
    }

    [Fact]
    public void WhatIsNotJudgedIsCountedAndSaid()
    {
        var good = Entry("POST", SinchUrl, Event, 200, Accepted);
        var run = Tool.Run(
            "validate", "--report", "json", "--output", _folder.PathOf("report.json"),
            Capture(
                good,
                Entry("OPTIONS", SinchUrl, null, 204, null),
                Entry("POST", "https://example.com/rcs/v1/a/b/events", "{}", 200, "{}"),
                Entry("POST", WebhookUrl, """{"text":"from another service"}""", 200, ""),
                """{"request":{"method":"POST"}}""",
                good.Replace("\"text\":\"{\\u0022event_id\\u0022:\\u00221\\u0022}\"", "\"size\":17", StringComparison.Ordinal)));

        run.ExitCode.ShouldBe(0, run.Output);
        run.OutputLines.Select(l => l.Split("capture.har: ")[1]).ShouldBe([
            "passed-over: 3 entries to no operation or webhook of a provider that the tool knows",
            "passed-over: 1 entry without a method and an absolute URL",
            "passed-over: 1 response whose body is not in the capture; export it with contents",
            "3 messages, all valid"]);
        File.ReadAllText(_folder.PathOf("report.json")).ShouldContain("passed-over");
    }

    [Fact]
    public void MapSaysWhatItPassesOver()
    {
        var run = Tool.Run("map", "--from", "sinch", "--to", "google", Capture(Entry("POST", SinchUrl, Event, 200, Accepted), Entry("GET", "https://example.com/", null, 200, "")));

        run.ExitCode.ShouldBe(1, "Google needs an event id");
        run.Error.ShouldContain("passed-over: 1 entry to no operation");
    }

    [Fact]
    public void ABodyMayBeInBase64()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"event_id":7}"""));
        var entry = Entry("POST", SinchUrl, Event, 200, "BODY").Replace("\"text\":\"BODY\"", $"\"encoding\":\"base64\",\"text\":\"{body}\"", StringComparison.Ordinal);

        Tool.Run("validate", Capture(entry)).OutputLines[0].ShouldContain($"entry 1 {Sinch} response 200: /event_id type: ");
    }

    [Fact]
    public void ACaptureWithoutAKnownOperationIsNoSuccess()
    {
        var run = Tool.Run("validate", Capture(Entry("GET", "https://example.com/", null, 200, "{}"), Entry("POST", "https://example.com/rcs/v1/a/b/events", "{}", 200, "{}")));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("POST /rcs/v1/{agent_id}/events");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"log":{}}""")]
    [InlineData("""{"log":{"entries":7}}""")]
    [InlineData("""{"log":{"entries":[{}]""")]
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
    [InlineData("""{"request":{"method":"\ud800","url":"https://a.example/rcs/v1/a/events"}}""")]
    public void AnEntryWithoutARequestIsPassedOver(string entry)
    {
        var run = Tool.Run("validate", Capture(entry, Entry("POST", SinchUrl, Event, 502, null)));

        run.ExitCode.ShouldBe(0, run.Output);
        run.OutputLines.Count.ShouldBe(2);
        run.OutputLines[0].ShouldContain("1 entry without a method and an absolute URL");
        run.OutputLines[1].ShouldEndWith(": 2 messages, all valid");
    }

    [Theory]
    [InlineData("\"postData\":7", "\"status\":502", "request: har-entry: its body is no object")]
    [InlineData("\"postData\":{\"text\":7}", "\"status\":502", "request: har-entry: its text is no Unicode text in a string")]
    [InlineData("\"postData\":{\"text\":\"\\ud800\"}", "\"status\":502", "request: har-entry: its text is no Unicode text in a string")]
    [InlineData("\"postData\":{\"text\":\"***\",\"encoding\":\"base64\"}", "\"status\":502", "request: har-entry: its text is no Base64, as its encoding says")]
    [InlineData("\"a\":1", "\"status\":-5", "response: har-entry: its status is none")]
    [InlineData("\"a\":1", "\"status\":200,\"content\":{\"encoding\":\"base64\",\"text\":\"***\"}", "response 200: har-entry: its text is no Base64, as its encoding says")]
    [InlineData("\"a\":1", "\"status\":200,\"content\":{\"encoding\":\"gzip\",\"text\":\"abc\"}", "response 200: har-entry: its encoding is not base64")]
    public void AnEntryThatIsBrokenIsSaidToBe(string request, string response, string said)
    {
        var run = Tool.Run("validate", Capture($$$"""{"request":{"method":"POST","url":"{{{SinchUrl}}}",{{{request}}}},"response":{{{{response}}}} }"""));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"entry 1 {Sinch} {said}");
    }

    /// <summary>Browsers write down who started a request, one call inside the other, and nothing where no answer came.</summary>
    [Fact]
    public void WhatBrowsersExportIsRead()
    {
        var stack = string.Concat(Enumerable.Repeat("{\"parent\":", 300)) + "{}" + new string('}', 300);
        var entry = Entry("POST", SinchUrl, Event, 0, null);

        Tool.Run("validate", Capture(string.Concat("{\"_initiator\":", stack, ",", entry.AsSpan(1)))).OutputLines.ShouldHaveSingleItem().ShouldEndWith(": 1 message, all valid");
    }

    [Fact]
    public void ALargeCaptureListsNoMoreThanIsAskedForAndCountsAll()
    {
        var bad = Entry("POST", SinchUrl, "{}", 502, null);

        var run = Tool.Run("validate", "--max-errors", "5", Capture([.. Enumerable.Repeat(bad, 2000)]));

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBe(6);
        run.OutputLines[^1].ShouldEndWith(": 4,000 messages, 2,000 invalid");
    }

    [Fact]
    public void ASchemaIsNotForCaptures() =>
        Tool.Run("validate", "-s", "sinch/agent-event", Capture()).ErrorLines.ShouldHaveSingleItem().ShouldContain("leave --schema out");

    [Fact]
    public void AFolderHoldsDocumentsStreamsAndCaptures()
    {
        _folder.Write("in/a.json", Event);
        _folder.Write("in/b/c.jsonl", Event + "\n" + Event);
        _folder.Write("in/readme.md", "nothing");
        File.Move(Capture(Entry("POST", SinchUrl, Event, 502, null)), _folder.PathOf("in/d.har"));

        var run = Tool.Run("validate", "-s", "sinch/agent-event", _folder.PathOf("in"));

        run.ExitCode.ShouldBe(0, run.Output);
        run.OutputLines.ShouldBe([
            $"{_folder.PathOf("in/a.json")}: valid",
            $"{_folder.PathOf("in/b/c.jsonl")}: 2 lines, all valid",
            $"{_folder.PathOf("in/d.har")}: 2 messages, all valid"]);
        Tool.Run("validate", "-s", "sinch/agent-event", Directory.CreateDirectory(_folder.PathOf("empty")).FullName).ErrorLines.ShouldHaveSingleItem().ShouldContain("holds no file to validate");
    }

    private string Capture(params string[] entries) => _folder.Write("capture.har", $$$"""{"log":{"version":"1.2","entries":[{{{string.Join(',', entries)}}}]}}""");

    private static string Entry(string method, string url, string? sent, int status, string? received, string mediaType = "application/json", string answered = "application/json") => JsonSerializer.Serialize(new
    {
        request = new { method, url, headers = new[] { new { name = "Accept", value = "*/*" } }, postData = sent is null ? null : new { mimeType = mediaType, text = sent } },
        response = new { status, content = new { mimeType = answered, text = received } },
    });
}
