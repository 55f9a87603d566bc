using AgentEvents.Cli;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Snapshots;

/// <summary>What the tool says to people and to machines, to the letter: scripts and pipelines read it.</summary>
public sealed class ToolTests
{
    /// <summary>The help of the tool and of each command. A new command needs a line here, and its section in <c>docs/cli.md</c>.</summary>
    [Theory]
    [InlineData("agent-events")]
    [InlineData("validate")]
    [InlineData("check")]
    [InlineData("example")]
    [InlineData("diff")]
    [InlineData("explain")]
    [InlineData("map")]
    [InlineData("new")]
    [InlineData("serve")]
    [InlineData("pact")]
    [InlineData("verify")]
    [InlineData("bowtie")]
    public Task TheHelpSaysThis(string command) => Snapshot.Verify(Help(command), "txt", command);

    [Fact]
    public void EveryCommandHasItsSnapshotAndItsSection()
    {
        var page = File.ReadAllText(Path.Combine(ProjectFolder.Path, "..", "..", "docs", "cli.md"));
        var lines = Help("agent-events").Split('\n');
        string[] commands = [.. lines.SkipWhile(l => l != "Commands:")
            .Skip(1)
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(' ')[0])];

        commands.Length.ShouldBeGreaterThanOrEqualTo(4);
        commands.Where(c => !page.Contains($"\n## `{c}", StringComparison.Ordinal)).ShouldBeEmpty("docs/cli.md has a section for each command");
        commands.Where(c => !File.Exists(Path.Combine(ProjectFolder.Path, $"ToolTests.TheHelpSaysThis_command={c}.verified.txt")))
            .ShouldBeEmpty("TheHelpSaysThis has a line for each command");
    }

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("markdown")]
    [InlineData("sarif")]
    public Task AReportLooksLikeThis(string format)
    {
        using var text = new StringWriter { NewLine = "\n" };
        ReportWriter.All.Single(w => w.Format == format).Write(Sample, text);
        return Snapshot.Verify(text.ToString(), "txt", format);
    }

    [Fact]
    public void EveryFormatHasItsSnapshot() => ReportWriter.All
        .Where(w => !File.Exists(Path.Combine(ProjectFolder.Path, $"ToolTests.AReportLooksLikeThis_format={w.Format}.verified.txt")))
        .ShouldBeEmpty("AReportLooksLikeThis has a line for each format");

    /// <summary>One of everything, and names that would break out of a format if they were let.</summary>
    private static Report Sample { get; } = new(
        "validate",
        [
            new Subject { Name = "good.json", File = "good.json", Unit = "document", Count = 1 },
            new Subject
            {
                Name = "events & <more> | 1.ndjson",
                File = "in/events & <more> | 1.ndjson",
                Unit = "line",
                Count = 1_000_000,
                BadCount = 2,
                IsTruncated = true,
                Findings =
                [
                    new Finding
                    {
                        Rule = "pattern",
                        Message = "must match the pattern ^[0-9]+$",
                        Line = 17,
                        Column = 7,
                        Pointer = "/to",
                        ByteOffset = 6,
                        SchemaLocation = "https://example.com/s#/properties/to/pattern",
                    },
                    new Finding
                    {
                        Rule = "type",
                        Message = "must be a string",
                        Line = 18,
                        Column = 1,
                        Pointer = "/a\n::error::\u001b[2J<script>|`",
                        ByteOffset = 0,
                        Value = "{\"x\":\"\u0000&\"}",
                    },
                ],
            },
            new Subject
            {
                Name = "capture.har",
                File = "capture.har",
                Unit = "body",
                Count = 1,
                BadCount = 1,
                Findings = [new Finding
                {
                    Rule = "required",
                    Message = "must have the member \"to\"",
                    Pointer = "",
                    ByteOffset = 0,
                    Part = "entry 1 POST /rcs/v1/{agent_id}/events request",
                }],
            },
            new Subject
            {
                Name = "s.schema.json",
                Unit = "change",
                Count = 1,
                Findings = [new Finding
                {
                    Severity = Severity.Note,
                    Rule = "property-added",
                    Message = "'a' is new",
                    Pointer = "/properties/a",
                    Facts = [new Fact("senders", "compatible"), new Fact("receivers", "compatible")],
                }],
            },
            new Subject { Name = "gone.json", File = "gone.json", Unit = "document", Failure = "gone.json: does not exist; check the path" },
        ],
        IsInterrupted: true);

    private static string Help(string command)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(Stream.Null, output, TextWriter.Null);
        new CommandLine(console).Run(command == "agent-events" ? ["--help"] : [command, "--help"]).ShouldBe(0);
        return output.ToString();
    }
}
