using System.Text.Json;
using System.Xml.Linq;
using AgentEvents.Cli.Diff.Configuration;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

public sealed class DiffConfigurationTests : IDisposable
{
    private const string Old = """{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"name":"q","in":"query"}],"responses":{}}}}}""";

    private const string New =
        """
        {"openapi":"3.1.0","paths":{"/a":{"get":{"deprecated":true,
        "parameters":[{"name":"r","in":"query"},{"name":"q","in":"query","required":true}],"responses":{}}}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("""{"rules":{"parameter-required":"warning"}}""", 0)]
    [InlineData("""{"rules":{"parameter-required":"note"}}""", 0)]
    [InlineData("""{"rules":{"parameter-required":"ignore"}}""", 0)]
    [InlineData("""{"rules":{"parameter-required":"note","operation-deprecated":"error"}}""", 1)]
    [InlineData("""{"failOn":"providers"}""", 0)]
    [InlineData("""{"failOn":"none","rules":{"operation-deprecated":"error"}}""", 0)]
    [InlineData("""{"failOn":"none"}""", 1, "--fail-on", "clients")]
    [InlineData("""{"failOn":"any"}""", 0, "--fail-on", "none")]
    public void AConfigurationSaysWhatFails(string configuration, int exitCode, params string[] options) =>
        Diff(configuration, options).ExitCode.ShouldBe(exitCode);

    [Fact]
    public void AnIgnoredRuleIsNotToldAndAWarningIsMarked()
    {
        Diff("""{"rules":{"parameter-required":"ignore","parameter-added":"ignore","code-not-compared":"ignore"}}""")
            .OutputLines.Count.ShouldBe(2);
        Diff("""{"rules":{"parameter-required":"warning"}}""").Output.ShouldContain(" parameter-required (warning): ");
    }

    [Fact]
    public void AnAcceptedChangeIsToldWithItsReasonAndFailsNothing()
    {
        var run = Diff($$"""{"accepted":[{"fingerprint":"{{FingerprintOf(New)}}","reason":"All clients send it."}]}""");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("accepted: All clients send it.");
        run.OutputLines[^1].ShouldBe("3 changes in 1 file: 0 breaking for senders, 0 for receivers, 1 accepted");
    }

    [Theory]
    [InlineData("2026-05-31", 0)]
    [InlineData("2026-06-01", 0)]
    [InlineData("2026-06-02", 1)]
    public void AnAcceptanceEndsWithItsLastDay(string today, int exitCode)
    {
        var config = _folder.Write(
            "c.json",
            $$"""{"accepted":[{"fingerprint":"{{FingerprintOf(New)}}","reason":"For now.","expires":"2026-06-01"}]}""");
        var (old, now) = Files(New);

        var run = Tool.RunIn(
            new ToolEnvironment { Today = () => DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture) },
            Stream.Null,
            "diff",
            "--config",
            config,
            old,
            now);

        run.ExitCode.ShouldBe(exitCode);
        run.Output.ShouldContain(exitCode == 0 ? "accepted: For now." : "(was accepted until 2026-06-01: For now.)");
    }

    [Fact]
    public void AnAcceptanceThatNobodyNeedsIsTold() =>
        Diff("""{"rules":{"parameter-required":"note"},"accepted":[{"fingerprint":"0123456789abcdef","reason":"Old."}]}""").Output
            .ShouldContain("acceptance-unused: no change has the fingerprint 0123456789abcdef any more; take it out: Old.");

    [Fact]
    public void AFingerprintStaysWhileOtherThingsMoveAndChangesWithTheChange()
    {
        const string Moved =
            """
            {"openapi":"3.1.0","paths":{"/b":{"get":{"responses":{}}},"/a":{"get":{
            "parameters":[{"name":"q","in":"query","required":true}],"responses":{}}}}}
            """;
        const string Further = """{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{}}}}}""";

        FingerprintOf(Moved).ShouldBe(FingerprintOf(New));
        FingerprintOf(Further).ShouldNotBe(FingerprintOf(New));
    }

    [Fact]
    public void NoTwoChangesOfADocumentHaveOneFingerprint()
    {
        const string Before =
            """
            {"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"name":"a","in":"query","schema":{"type":"string"}},
            {"name":"b","in":"query","schema":{"type":"string"}}],"responses":{"200":{"headers":{"H":{}},"content":{"application/json":
            {"schema":{"properties":{"a":{"type":"string"},"b":{"type":"string"}}}}}},"404":{"headers":{"H":{}},"x-transient":true},
            "503":{"x-transient":true}}}}}}
            """;
        var after = Before.Replace("string", "integer", StringComparison.Ordinal)
            .Replace("\"H\":{}", "", StringComparison.Ordinal)
            .Replace("\"x-transient\":true", "\"description\":\"\"", StringComparison.Ordinal);

        using var report = JsonDocument.Parse(
            Tool.Run("diff", "--report", "json", _folder.Write("old.json", Before), _folder.Write("new.json", after)).Output);
        string[] fingerprints =
        [
            .. report.RootElement.GetProperty("subjects")[0].GetProperty("findings").EnumerateArray()
                .Select(f => f.GetProperty("fingerprint").GetString()!),
        ];
        fingerprints.Length.ShouldBe(8);
        fingerprints.ShouldBeUnique();
    }

    [Theory]
    [InlineData("{", "c.json: ")]
    [InlineData("""{"severities":{}}""", "/severities")]
    [InlineData("""{"rules":{"parameter-required":"fatal"}}""", "/rules/parameter-required")]
    [InlineData("""{"rules":{"parameter-requird":"note"}}""", "Did you mean 'parameter-required'?")]
    [InlineData("""{"accepted":[{"fingerprint":"0123456789abcdef"}]}""", "/accepted/0")]
    [InlineData("""{"accepted":[{"fingerprint":"0123456789abcdef","reason":"x","expires":"soon"}]}""", "/accepted/0/expires")]
    [InlineData(
        """{"accepted":[{"fingerprint":"0123456789abcdef","reason":"x"},{"fingerprint":"0123456789abcdef","reason":"y"}]}""",
        "accepted twice")]
    public void AConfigurationThatIsWrongIsNeverHalfUsed(string configuration, string message)
    {
        var run = Diff(configuration);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(message);
    }

    [Fact]
    public void TheSchemaOfConfigurationsIsPrintedAndIsTheOneThatJudges()
    {
        var printed = Tool.Run("diff", "--config-schema");
        var schema = _folder.Write("schema.json", printed.Output);
        var good = _folder.Write("good.json", """{"failOn":"clients","rules":{"parameter-required":"note"},"accepted":[]}""");
        var bad = _folder.Write("bad.json", """{"failOn":"everybody"}""");

        printed.ExitCode.ShouldBe(0);
        printed.Output.ShouldBe(ConfigurationReader.Schema);
        Tool.Run("validate", "--schema", schema, good).ExitCode.ShouldBe(0);
        Tool.Run("validate", "--schema", schema, bad).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void ReportsForMachinesHaveFingerprintsMeaningsAndWhatWasAccepted()
    {
        var fingerprint = FingerprintOf(New);
        var configuration = $$"""{"accepted":[{"fingerprint":"{{fingerprint}}","reason":"Agreed."}]}""";

        using var sarif = JsonDocument.Parse(Diff(configuration, "--report", "sarif").Output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() == "parameter-required");
        result.GetProperty("partialFingerprints").GetProperty("agentEvents/v1").GetString().ShouldBe(fingerprint);
        result.GetProperty("suppressions")[0].GetProperty("justification").GetString().ShouldBe("Agreed.");
        run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ShouldAllBe(rule => rule.GetProperty("shortDescription").GetProperty("text").GetString()!.Length > 0);

        var junit = XDocument.Parse(Diff("{}", "--report", "junit").Output);
        junit.Descendants("failure").ShouldHaveSingleItem().Parent!.Attribute("name")!.Value
            .ShouldBe("parameter-required GET /a: /paths/~1a/get/parameters/1");
        XDocument.Parse(Diff(configuration, "--report", "junit").Output).Descendants("failure").ShouldBeEmpty();

        var markdown = Diff("{}", "--report", "markdown").Output;
        markdown.ShouldContain("| line | place | rule | message | senders | receivers |");
        markdown.ShouldContain("fingerprint " + fingerprint);
    }

    [Fact]
    public void APullRequestIsAnnotatedWithWhatBreaksAndWhatWarns()
    {
        var (old, now) = Files(New);
        var config = _folder.Write("c.json", """{"rules":{"operation-deprecated":"warning"}}""");

        var run = Tool.RunIn(new ToolEnvironment { GitHubActions = true }, Stream.Null, "diff", "--config", config, old, now);

        run.OutputLines.Count(line => line.StartsWith("::error file=", StringComparison.Ordinal)).ShouldBe(1);
        run.OutputLines.Count(line => line.StartsWith("::warning file=", StringComparison.Ordinal)).ShouldBe(1);
    }

    private ToolRun Diff(string configuration, params string[] options)
    {
        var (old, now) = Files(New);
        return Tool.Run(["diff", "--config", _folder.Write("c.json", configuration), .. options, old, now]);
    }

    private (string Old, string New) Files(string now) => (_folder.Write("old.json", Old), _folder.Write("new.json", now));

    private string FingerprintOf(string now)
    {
        var (before, after) = Files(now);
        using var report = JsonDocument.Parse(Tool.Run("diff", "--report", "json", before, after).Output);
        return report.RootElement.GetProperty("subjects")[0].GetProperty("findings").EnumerateArray()
            .Single(f => f.GetProperty("severity").GetString() == "error").GetProperty("fingerprint").GetString()!;
    }
}
