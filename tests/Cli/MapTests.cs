using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The <c>map</c> command.</summary>
public sealed class MapTests : IDisposable
{
    private const string Number = "46555123456";
    private const string Id = "ce5f9373-8a77-45fa-a78b-84a931005dc9";
    private const string Typing =
        $$$$$$"""{"agent_id":"bot","body":{"to":"{{{{{{Number}}}}}}","event_id":"{{{{{{Id}}}}}}","event":{"type":"agent_composing"}}}""";
    private const string Read =
        $$$$$$"""{"method":"POST","target":"/rcs/v1/bot/events","headers":{"Authorization":"Bearer s3cret","Content-Type":"application/json"},"body":{"to":"{{{{{{Number}}}}}}","event_id":"{{{{{{Id}}}}}}","event":{"type":"agent_read","message_id":"Jsiuh76sJKAhdsiufg86823"}}}""";

    private static readonly string[] Account = ["--connection", "sid=HXAP1693"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void BothFormsOfARequestAreTranslatedAndCredentialsStayBehind()
    {
        var run = Map("sinch", "google", Typing + "\n\n" + Read + "\n");

        run.ErrorLines.ShouldBe(["(stdin): 2 requests, all mapped"]);
        run.OutputLines.ShouldBe(
        [
            $$$$$$"""{"method":"POST","target":"/v1/phones/+{{{{{{Number}}}}}}/agentEvents?eventId={{{{{{Id}}}}}}&agentId=bot","headers":{},"contentType":"application/json","body":{"eventType":"IS_TYPING"}}""",
            $$$$$$"""{"method":"POST","target":"/v1/phones/+{{{{{{Number}}}}}}/agentEvents?eventId={{{{{{Id}}}}}}&agentId=bot","headers":{},"contentType":"application/json","body":{"eventType":"READ","messageId":"Jsiuh76sJKAhdsiufg86823"}}""",
        ]);
        run.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("sinch", "google")]
    [InlineData("sinch", "kaleyra")]
    [InlineData("google", "sinch")]
    [InlineData("google", "kaleyra")]
    [InlineData("kaleyra", "sinch")]
    [InlineData("kaleyra", "google")]
    public void EveryPairIsTranslatedAndWhatComesOutCanBeReadAgain(string from, string to)
    {
        var source = from == "sinch" ? Typing : Map("sinch", from, Typing).Output;

        var there = Map(from, to, source);

        // Kaleyra takes no event id, which Google demands.
        if ((from, to) == ("kaleyra", "google"))
        {
            there.ExitCode.ShouldBe(1);
            there.Error.ShouldContain("required");
            there.Output.ShouldBeEmpty();
            return;
        }

        there.ExitCode.ShouldBe(0, there.Error);
        var back = Map(to, "sinch", there.Output);
        back.ExitCode.ShouldBe(0, back.Error);
        back.Output.ShouldContain(Number);
        back.Output.ShouldContain("agent_composing");
    }

    [Fact]
    public void WhatTheClientOfAPlatformAddsIsReadAndNotTakenOver()
    {
        const string target = $"/v1/phones/+{Number}/agentEvents?alt=json&eventId={Id}&agentId=bot&prettyPrint=true&access_token=s3cret";
        var zipped = "H4sIAAAAAAACA6tWSi1LzSsJqSxIVbJS8gyOD4kM8PRzV6oFAJxvs/IZAAAA";
        string Line(string body) =>
            $$"""{"method":"POST","target":"{{target}}","headers":{"Content-Type":"application/json","content-encoding":"gzip"},{{body}} }""";

        var run = Map(
            "google",
            "sinch",
            Line($"\"bodyBase64\":\"{zipped}\"") + "\n" + Line("\"body\":{\"eventType\":\"IS_TYPING\"}") + "\n" + Line("\"bodyBase64\":\"e30=\""));

        run.OutputLines.Count.ShouldBe(2);
        run.OutputLines.ShouldAllBe(line => line.Contains("agent_composing") && !line.Contains("alt="));
        run.ErrorLines[0].ShouldContain("/body gzip: Content-Encoding says gzip, and the body is none");
        (run.Output + run.Error).ShouldNotContain("s3cret");
    }

    [Fact]
    public void LossesAreToldAndDoNotFail()
    {
        var run = Map("sinch", "kaleyra", Typing);

        run.ErrorLines[0].ShouldStartWith("(stdin):1: lost: eventId: ");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void WhatTheOtherProviderDoesNotKnowIsUnsupported()
    {
        var run = Map("sinch", "kaleyra", Read + "\n" + Typing);

        run.ErrorLines[0].ShouldStartWith("(stdin):1: unsupported: read: Kaleyra ");
        run.OutputLines.Count.ShouldBe(1);
        run.ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("nonsense", "is no JSON")]
    [InlineData("[]", "is no JSON object")]
    [InlineData("""{"method":1,"target":"/"}""", "'method' and 'target' must be strings")]
    [InlineData("""{"method":"POST","target":"/","headers":[]}""", "'headers' must be an object")]
    [InlineData("""{"method":"POST","target":"/","headers":{"a":{}}}""", "'headers' must be an object")]
    [InlineData("""{"method":"POST","target":"/","bodyText":1}""", "'bodyText' must be a string")]
    [InlineData("""{"method":"POST","target":"/","bodyBase64":"4711?"}""", "'bodyBase64' a string in Base64")]
    [InlineData("""{"method":"POST","target":"/","bodyBase64":"e30=","body":{}}""", "only one of them and 'body' can be there")]
    [InlineData(
        """{"method":"POST","target":"/rcs/v1/bot/events?alt=4711","body":{}}""",
        "the query parameter \"alt\" is not one of the operation's")]
    [InlineData("""{"method":"\ud800","target":"/"}""", "no Unicode")]
    [InlineData("""{"method":"GET","target":"/rcs/v1/bot/events"}""", "")]
    [InlineData("""{"agent_id":"bot","body":{"to":"+1 (555) 4711","event":{"type":"agent_composing"}}}""", "/body/to pattern")]
    public void WhatIsNoRequestIsTheFaultOfItsLineAndNothingIsQuoted(string line, string told)
    {
        var run = Map("sinch", "google", Typing + "\n" + line + "\n");

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBe(1);
        run.ErrorLines.Count.ShouldBeGreaterThanOrEqualTo(2);
        run.ErrorLines[0].ShouldStartWith("(stdin):2: ");
        run.Error.ShouldContain(told);
        run.Error.ShouldNotContain("4711");
        run.ErrorLines[^1].ShouldBe("(stdin): 2 requests, 1 not mapped");
    }

    [Fact]
    public void ACaptureIsReadByItsPathsAndOtherTrafficIsPassedOver()
    {
        var har = _folder.Write("c.har", $$$$$$"""
            {"log":{"entries":[
              {"request":{"method":"GET","url":"https://example.com/favicon.ico"}},
              {"request":{"method":"POST","url":"https://gateway.example.com/rcs/v1/bot/events","postData":{"mimeType":"application/json","text":"{\"to\":\"{{{{{{Number}}}}}}\",\"event_id\":\"{{{{{{Id}}}}}}\",\"event\":{\"type\":\"agent_composing\"}}"}}},
              {"request":{"method":"POST","url":"https://gateway.example.com/rcs/v1/bot/events","postData":{"mimeType":"text/plain","text":"{}"}}}
            ]}}
            """);

        var run = Tool.Run("map", "--from", "sinch", "--to", "google", har);

        run.OutputLines.ShouldHaveSingleItem().ShouldContain("IS_TYPING");
        run.ErrorLines[0].ShouldStartWith($"{har}: entry 3 POST /rcs/v1/{{agent_id}}/events: ");
        run.ExitCode.ShouldBe(1);
        Fails("map", "--from", "kaleyra", "--to", "sinch", har).ShouldContain("holds no request for kaleyra");
    }

    [Fact]
    public void RequestsAndReportGoToFilesOfTheirOwn()
    {
        var input = _folder.Write("in.json", $"[{Typing},{Read}]");
        var (output, report) = (_folder.PathOf("out.ndjson"), _folder.PathOf("report.json"));

        var run = Tool.Run(
            "map", "--from", "sinch", "--to", "kaleyra", "--connection", "sid=HX", "--output", output, "--report", "json", "--report-file", report,
            input);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        File.ReadAllLines(output).ShouldHaveSingleItem().ShouldContain("/v1/HX/rcs/events");
        using var json = JsonDocument.Parse(File.ReadAllText(report));
        var subject = json.RootElement.GetProperty("subjects")[0];
        subject.GetProperty("unit").GetString().ShouldBe("request");
        subject.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()).ShouldBe(["lost", "unsupported"]);
        File.ReadAllText(report).ShouldNotContain(Number);
    }

    [Fact]
    public void WhatCannotBeDoneIsSaidOnOneLine()
    {
        var input = _folder.Write("in.ndjson", Typing);

        Fails("map", "--from", "sinch", "--to", "kaleyra", input)
            .ShouldBe("agent-events: --to kaleyra needs --connection sid=VALUE: it identifies the account");
        Fails("map", "--from", "sinch", "--to", "google", "--connection", "sid=x", input).ShouldContain("google needs no connection settings");
        Fails("map", "--from", "sinch", "--to", "kaleyra", "--connection", "sid=", input).ShouldContain("sid needs one value");
        Fails("map", "--from", "sinch", "--to", "google", "--output", input, input).ShouldContain("is read and cannot be written at the same time");
        File.ReadAllText(input).ShouldBe(Typing);
        Fails("map", "--from", "sinch", "--to", "google", _folder.PathOf("gone.ndjson")).ShouldContain("does not exist");
        Fails("map", "--from", "sinch", "--to", "google", _folder.Write("empty.ndjson", "\n")).ShouldContain("holds no request for sinch");
        Fails("map", "--from", "sinch", "--to", "google", _folder.Write("x.json", Typing + "\n" + Typing)).ShouldContain("--as ndjson");
        Tool.Run("map", "--from", "twilio", "--to", "google", input).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void FindingsAreBoundedAndCountsAreNot()
    {
        var run = Tool.RunWithInput(
            string.Concat(Enumerable.Repeat("[]\n", 50)), "map", "--from", "sinch", "--to", "google", "--as", "ndjson", "--max-errors", "3", "-");

        run.ErrorLines.Count.ShouldBe(4);
        run.ErrorLines[^1].ShouldBe("(stdin): 50 requests, 50 not mapped");
    }

    private static ToolRun Map(string from, string to, string input) =>
        Tool.RunWithInput(input, ["map", "--from", from, "--to", to, "--as", "ndjson", .. to == "kaleyra" ? Account : [], "-"]);

    private static string Fails(params string[] arguments)
    {
        var run = Tool.Run(arguments);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        return run.ErrorLines[0];
    }
}
