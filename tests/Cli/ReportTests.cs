using System.Text.Json;
using System.Xml.Linq;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private const string Number = "+46555123456";
    private const string Schema = """{"type":"object","additionalProperties":{"type":"integer"}}""";

    /// <summary>A member name that would break out of every format if it were let.</summary>
    private const string Hostile = """{"<script>alert(1)</script>|`*[x](y)\n::error::\u001b[2J\u0000\ud800":"+46555123456"}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Formats => [.. ReportWriter.All.Select(w => w.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void AReportTakesThePlaceOfTheTextOrGoesToAFile(string format)
    {
        var good = _folder.Write("good.json", "{}");
        var schema = _folder.Write("s.json", Schema);
        var file = _folder.PathOf("report.out");

        var onOutput = Tool.Run("validate", "-s", schema, "--report", format, good);
        var inFile = Tool.Run("validate", "-s", schema, "--report", format, "--output", file, good);

        onOutput.ExitCode.ShouldBe(0);
        inFile.OutputLines.ShouldBe([good + ": valid"]);
        File.ReadAllText(file).ShouldBe(onOutput.Output);
        onOutput.Output.ShouldNotStartWith(good);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void ValuesAreShownOnlyToThoseWhoAskForThem(string format)
    {
        var schema = _folder.Write("s.json", Schema);
        var bad = _folder.Write("bad.json", $$"""{"to":"{{Number}}"}""");
        var stream = _folder.Write("bad.ndjson", $$"""{"to":"{{Number}}"}""");

        foreach (var document in new[] { bad, stream })
        {
            Tool.Run("validate", "-s", schema, "--report", format, document).Output.ShouldNotContain("46555");
            Tool.Run("validate", "-s", schema, document).Output.ShouldNotContain("46555");
            Tool.Run("validate", "-s", schema, "--show-values", document).Output.ShouldContain($": \"{Number}\"");
        }

        if (format != "sarif")
        {
            Tool.Run("validate", "-s", schema, "--show-values", "--report", format, bad).Output.ShouldContain("46555123456");
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void NothingInADocumentBreaksOutOfTheFormat(string format)
    {
        var text = Tool.Run("validate", "-s", _folder.Write("s.json", Schema), "--report", format, _folder.Write("bad.json", Hostile)).Output;

        text.ShouldNotContain("<script>");
        text.ShouldNotContain("\u001b");
        text.ShouldNotContain("\0");
        text.ShouldNotContain("\n::error");
        switch (format)
        {
            case "junit":
                XDocument.Parse(text).Descendants("failure").ShouldHaveSingleItem();
                break;
            case "sarif":
            case "json":
                JsonDocument.Parse(text).Dispose();
                break;
            case "markdown":
                text.ShouldNotContain("[x](y)");
                break;
        }
    }

    [Fact]
    public void JUnitCountsWhatItLists()
    {
        var schema = _folder.Write("s.json", Schema);
        var stream = _folder.Write("a.ndjson", "{}\n{\"a\":\"\",\"b\":\"\"}\n[]\n{}\n");

        var root = XDocument.Parse(Tool.Run(
            "validate", "-s", schema, "--report", "junit", stream, _folder.Write("b.json", "{}"), _folder.PathOf("gone.json")).Output).Root!;

        var suites = root.Elements("testsuite").ToArray();
        suites.Select(s => (s.Attribute("tests")!.Value, s.Attribute("failures")!.Value, s.Attribute("errors")!.Value))
            .ShouldBe([("3", "2", "0"), ("1", "0", "0"), ("1", "0", "1")]);
        suites[0].Elements("testcase").Select(c => c.Attribute("name")!.Value).ShouldBe(["2 lines valid", "line 2", "line 3"]);
        root.Attribute("tests")!.Value.ShouldBe("5");
        foreach (var suite in suites)
        {
            suite.Elements("testcase").Count().ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(suite.Attribute("tests")!.Value);
        }
    }

    [Fact]
    public void SarifHasAPlaceForEveryResult()
    {
        var stream = _folder.Write("größe 1.ndjson", "{}\n{\"a\":\"\"}\n");

        using var sarif = JsonDocument.Parse(Tool.Run("validate", "-s", _folder.Write("s.json", Schema), "--report", "sarif", stream).Output);

        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results").EnumerateArray().ShouldHaveSingleItem();
        result.GetProperty("ruleId").GetString().ShouldBe("type");
        run.GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]
            .GetProperty("id")
            .GetString()
            .ShouldBe("type");
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath.ShouldBe(stream);
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void GitHubGetsAnnotationsWithPlaceAndEscapes()
    {
        var schema = _folder.Write("s.json", Schema);
        var bad = _folder.Write("100%,a.json", "{\n  \"x\": \"\"\n}");
        var environment = new ToolEnvironment { GitHubActions = true };

        var withText = Tool.RunIn(environment, Stream.Null, "validate", "-s", schema, bad);
        var withReport = Tool.RunIn(environment, Stream.Null, "validate", "-s", schema, "--report", "json", bad);

        var name = bad.Replace("%", "%25", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
        withText.OutputLines[^1].ShouldStartWith($"::error file={name},line=2,col=8,title=type::/x ");
        JsonDocument.Parse(withReport.Output).Dispose();
        withReport.ErrorLines.ShouldHaveSingleItem().ShouldBe(withText.OutputLines[^1]);
    }

    [Fact]
    public void AReportWithoutAPlaceIsToldBeforeAnythingIsDone()
    {
        var arguments = new[] { "validate", "-s", "sinch/agent-event", "--report", "junit", "-", "--output" };

        foreach (var (path, remedy) in new[]
        {
            (_folder.Root, "is a folder; name a file in it"),
            (_folder.PathOf("gone/report.xml"), "is in a folder that does not exist; make it first"),
        })
        {
            using var untouched = new PiecewiseStream([], 1) { BeforeRead = _ => throw new InvalidOperationException("nothing must be read") };
            var run = Tool.RunIn(new ToolEnvironment(), untouched, [.. arguments, path]);
            run.ExitCode.ShouldBe(2);
            run.Output.ShouldBeEmpty();
            run.ErrorLines.ShouldBe([$"agent-events: {path}: {remedy}"]);
        }
    }

    [Fact]
    public void MultilineDocumentsHaveTheirLinesInReports()
    {
        var bad = _folder.Write("bad.json", "{\n\n  \"ä\": \"\",\n  \"b\": \"\" }");

        using var report = JsonDocument.Parse(Tool.Run("validate", "-s", _folder.Write("s.json", Schema), "--report", "json", bad).Output);

        report.RootElement.GetProperty("subjects")[0].GetProperty("findings").EnumerateArray()
            .Select(f => (f.GetProperty("line").GetInt32(), f.GetProperty("column").GetInt32())).ShouldBe([(3, 8), (4, 8)]);
    }
}
