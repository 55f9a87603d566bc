using System.IO.Compression;
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
        run.OutputLines.ShouldContain(line => line.StartsWith(
            $"{file}: entry 3 POST /v1/phones/{{phoneNumber}}/agentEvents request: /body oneOf: ",
            StringComparison.Ordinal));
        run.OutputLines.ShouldContain(line => line.StartsWith(
            $"{file}: entry 3 POST /v1/phones/{{phoneNumber}}/agentEvents response 403: /error/code type: ",
            StringComparison.Ordinal));
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
    [InlineData(
        "POST",
        "https://gateway.example/v1/phones/46555123456/agentEvents?eventId=1&agentId=a",
        "application/json",
        """{"eventType":"IS_TYPING"}""",
        " request: /phoneNumber pattern: ")]
    [InlineData(
        "POST",
        "https://gateway.example/v1/phones/+46555123456/agentEvents?eventId=ce5f9373-8a77-45fa-a78b-84a931005dc9"
            + "&eventId=ce5f9373-8a77-45fa-a78b-84a931005dca&agentId=a",
        "application/json",
        """{"eventType":"IS_TYPING"}""",
        " request: /eventId http-query: ")]
    public void EveryPartOfARequestIsJudgedAsMapJudgesIt(string method, string url, string mediaType, string? body, string said)
    {
        var file = Capture(Entry(method, url, body, 502, null, mediaType));

        var run = Tool.Run("validate", file);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain(said);
        if (method == "POST")
        {
            var mapped = Tool.Run("map", "--from", url.Contains("phones", StringComparison.Ordinal)
                ? "google"
                : "sinch", "--to", "kaleyra", "--connection", "sid=A", file);
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
        static string Push(string content, string more = "") =>
            $$"""{"message":{"data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(content))}}","messageId":"1"{{more}}},"subscription":"projects/a/subscriptions/b"}""";
        const string Typing = """{"senderPhoneNumber":"+12223334444","eventType":"IS_TYPING","eventId":"e1","agentId":"a1"}""";

        Tool.Run("validate", Capture(Entry("POST", WebhookUrl, Push(Typing), 200, ""))).OutputLines
            .ShouldHaveSingleItem()
            .ShouldEndWith(": 2 messages, all valid");
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
        var run = Tool.Run(
            "map",
            "--from",
            "sinch",
            "--to",
            "google",
            Capture(Entry("POST", SinchUrl, Event, 200, Accepted), Entry("GET", "https://example.com/", null, 200, "")));

        run.ExitCode.ShouldBe(1, "Google needs an event id");
        run.Error.ShouldContain("passed-over: 1 entry to no operation");
    }

    [Fact]
    public void ABodyMayBeInBase64()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"event_id":7}"""));
        var entry = Entry("POST", SinchUrl, Event, 200, "BODY")
            .Replace("\"text\":\"BODY\"", $"\"encoding\":\"base64\",\"text\":\"{body}\"", StringComparison.Ordinal);

        Tool.Run("validate", Capture(entry)).OutputLines[0].ShouldContain($"entry 1 {Sinch} response 200: /event_id type: ");
    }

    /// <summary>
    /// Browsers and proxies store what they have decoded beside the header fields of the wire; others store the bytes as they came.
    /// </summary>
    [Theory]
    [InlineData("gzip", true)]
    [InlineData("x-gzip", true)]
    [InlineData("deflate", true)]
    [InlineData("br", true)]
    [InlineData("gzip, br", true)]
    [InlineData("gzip", false)]
    [InlineData("br", false)]
    [InlineData("zstd", false)]
    public void AnEncodedBodyOfAResponseIsJudgedDecoded(string coding, bool isOfTheWire)
    {
        string Stored(string body) => EncodedEntry(Event, false, body, isOfTheWire, coding);

        Tool.Run("validate", Capture(Stored(Accepted))).OutputLines.ShouldHaveSingleItem().ShouldEndWith(": 2 messages, all valid");
        var wrong = Tool.Run("validate", Capture(Stored("""{"event_id":7}""")));
        wrong.ExitCode.ShouldBe(1);
        wrong.OutputLines[0].ShouldContain($"entry 1 {Sinch} response 200: /event_id type: ");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnEncodedBodyOfARequestIsJudgedAsMapJudgesIt(bool isOfTheWire)
    {
        const string Wrong = """{"to":"46555123456","event":{"type":"agent_composing"},"event_id":"x"}""";
        Tool.Run("validate", Capture(EncodedEntry(Event, isOfTheWire, Accepted, false, "gzip"))).OutputLines
            .ShouldHaveSingleItem()
            .ShouldEndWith(": 2 messages, all valid");
        var file = Capture(EncodedEntry(Wrong, isOfTheWire, Accepted, false, "gzip"));
        Tool.Run("validate", file).OutputLines[0].ShouldContain($"entry 1 {Sinch} request: /body/event_id pattern: ");
        Tool.Run("map", "--from", "sinch", "--to", "google", file).Error.ShouldContain("/body/event_id pattern: ");
    }

    [Fact]
    public void ABodyThatIsNotInItsEncodingIsSaidToBe()
    {
        var entry = EncodedEntry(Event, true, Accepted, true, "gzip");

        var run = Tool.Run("validate", Capture(entry.Replace("\"value\":\"gzip\"", "\"value\":\"br\"", StringComparison.Ordinal)));
        run.OutputLines[0].ShouldContain($"entry 1 {Sinch} request: /body http-content-coding: a content coding is unknown");
        run.OutputLines[1]
            .ShouldContain($"entry 1 {Sinch} response 200: har-entry: its Content-Encoding says br, and its body is neither that nor text");
        Tool.Run("validate", Capture(entry.Replace("\"value\":\"gzip\"", "\"value\":\"zebra\"", StringComparison.Ordinal)))
            .OutputLines[1]
                .ShouldContain($"entry 1 {Sinch} response 200: har-entry: its body is in a content coding that is not read: export it decoded");
        Tool.Run("validate", Capture(entry.Replace("Content-Encoding", "X-Encoding", StringComparison.Ordinal)))
            .OutputLines[1].ShouldContain($"entry 1 {Sinch} response 200: body: must be JSON in UTF-8; it is compressed with gzip");
    }

    [Fact]
    public void ABodyThatUnpacksToMoreThanIsReadIsSaidTo()
    {
        var run = Tool.Run("validate", Capture(EncodedEntry(Event, true, new string(' ', 10_000_000), true, "gzip")));

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldContain($"entry 1 {Sinch} response 200: body: is longer than the 65536 bytes");
    }

    [Fact]
    public void TheActivationOfAWebhookIsJudged()
    {
        const string Activation = """{"clientToken":"SJENCPGJESMGUFPY","secret":"1234567890"}""";
        const string Name = "POST webhook activateWebhook";
        static string Answered(string body, int status, string? received) =>
            Entry("POST", WebhookUrl, body, status, received, answered: "text/plain; charset=utf-8");

        Tool.Run("validate", Capture(Answered(Activation, 200, "1234567890"))).OutputLines
            .ShouldHaveSingleItem()
            .ShouldEndWith(": 2 messages, all valid");
        Tool.Run("validate", Capture(Answered(Activation, 403, null))).OutputLines.ShouldHaveSingleItem().ShouldEndWith(": 2 messages, all valid");
        var request = Tool.Run("validate", Capture(Answered(Activation.Replace("\"1234567890\"", "7", StringComparison.Ordinal), 200, "7")));
        request.ExitCode.ShouldBe(1);
        request.OutputLines[0].ShouldContain($"entry 1 {Name} request: /body/secret type: ");
        Tool.Run("validate", Capture(Answered(Activation, 200, null))).OutputLines[0]
            .ShouldContain($"entry 1 {Name} response 200: body: must be text/plain under 200; there is none");
        var response = Tool.Run("validate", Capture(Entry("POST", WebhookUrl, Activation, 200, "1234567890")));
        response.ExitCode.ShouldBe(1);
        response.OutputLines[0].ShouldContain($"entry 1 {Name} response 200 Content-Type: header: must be text/plain; found 'application/json'");
    }

    [Fact]
    public void ACaptureWithoutAKnownOperationIsNoSuccess()
    {
        var run = Tool.Run(
            "validate",
            Capture(Entry("GET", "https://example.com/", null, 200, "{}"), Entry("POST", "https://example.com/rcs/v1/a/b/events", "{}", 200, "{}")));

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
    [InlineData(
        "\"postData\":{\"text\":\"***\",\"encoding\":\"base64\"}",
        "\"status\":502",
        "request: har-entry: its text is no Base64, as its encoding says")]
    [InlineData("\"a\":1", "\"status\":-5", "response: har-entry: its status is none")]
    [InlineData(
        "\"a\":1",
        "\"status\":200,\"content\":{\"encoding\":\"base64\",\"text\":\"***\"}",
        "response 200: har-entry: its text is no Base64, as its encoding says")]
    [InlineData(
        "\"a\":1",
        "\"status\":200,\"content\":{\"encoding\":\"gzip\",\"text\":\"abc\"}",
        "response 200: har-entry: its encoding is not base64")]
    public void AnEntryThatIsBrokenIsSaidToBe(string request, string response, string said)
    {
        var run = Tool.Run(
            "validate",
            Capture($$$"""{"request":{"method":"POST","url":"{{{SinchUrl}}}",{{{request}}}},"response":{{{{response}}}} }"""));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain($"entry 1 {Sinch} {said}");
    }

    /// <summary>Browsers write down who started a request, one call inside the other, and nothing where no answer came.</summary>
    [Fact]
    public void WhatBrowsersExportIsRead()
    {
        var stack = string.Concat(Enumerable.Repeat("{\"parent\":", 300)) + "{}" + new string('}', 300);
        var entry = Entry("POST", SinchUrl, Event, 0, null);

        Tool.Run("validate", Capture(string.Concat("{\"_initiator\":", stack, ",", entry.AsSpan(1)))).OutputLines
            .ShouldHaveSingleItem()
            .ShouldEndWith(": 1 message, all valid");
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
        Tool.Run("validate", "-s", "sinch/agent-event", Directory.CreateDirectory(_folder.PathOf("empty")).FullName).ErrorLines
            .ShouldHaveSingleItem()
            .ShouldContain("holds no file to validate");
    }

    private string Capture(params string[] entries) =>
        _folder.Write("capture.har", $$$"""{"log":{"version":"1.2","entries":[{{{string.Join(',', entries)}}}]}}""");

    // A body of the wire is in its coding, and both kinds are in Base64.
    private static string EncodedEntry(string sent, bool isSentOnWire, string received, bool isReceivedOnWire, string coding)
    {
        object[] headers = [new { name = "Content-Encoding", value = coding }, new { name = "Content-Type", value = "application/json" }];
        string Stored(string body, bool isOfTheWire) =>
            Convert.ToBase64String(isOfTheWire ? Encoded(Encoding.UTF8.GetBytes(body), coding) : Encoding.UTF8.GetBytes(body));
        return JsonSerializer.Serialize(new
        {
            request = new
            {
                method = "POST",
                url = SinchUrl,
                headers = isSentOnWire || coding == "gzip" ? headers : [],
                postData = new { mimeType = "application/json", encoding = "base64", text = Stored(sent, isSentOnWire) },
            },
            response = new
            {
                status = 200,
                headers,
                content = new { mimeType = "application/json", encoding = "base64", text = Stored(received, isReceivedOnWire) },
            },
        });
    }

    private static byte[] Encoded(byte[] body, string coding)
    {
        foreach (var layer in coding.Split(", "))
        {
            using var output = new MemoryStream();
            using (Stream encoder = layer switch
            {
                "br" => new BrotliStream(output, CompressionMode.Compress),
                "deflate" => new ZLibStream(output, CompressionMode.Compress),
                _ => new GZipStream(output, CompressionMode.Compress),
            })
            {
                encoder.Write(body);
            }

            body = output.ToArray();
        }

        return body;
    }

    private static string Entry(
        string method,
        string url,
        string? sent,
        int status,
        string? received,
        string mediaType = "application/json",
        string answered = "application/json") => JsonSerializer.Serialize(new
        {
            request = new
            {
                method,
                url,
                headers = new[] { new { name = "Accept", value = "*/*" } },
                postData = sent is null ? null : new { mimeType = mediaType, text = sent },
            },
            response = new { status, content = new { mimeType = answered, text = received } },
        });
}
