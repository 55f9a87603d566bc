using System.Diagnostics;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>No command writes over what it reads, whatever the file is called there.</summary>
public sealed class OutputIsInputTests : IDisposable
{
    private const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
    private const string Request = """{"agent_id":"a","body":{"to":"46555123456","event":{"type":"agent_composing"}}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// The command lines that write, each over one of its inputs, which is called <c>in/x.json</c>; OUT is how the output is spelt.
    /// </summary>
    public static TheoryData<string, string> Commands => new()
    {
        { "validate --schema sinch/agent-event --output OUT IN/x.json", Event },
        { "validate --schema sinch/agent-event --output OUT --report json IN", Event },
        { "validate --schema IN/x.json --output OUT good.json", "{}" },
        { "validate --schema good.json --ref IN/x.json --output OUT good.json", "{}" },
        { "validate --schema good.json --ref-dir IN --output OUT good.json", "{}" },
        { "validate --report sarif -o OUT IN/x.har", "{}" },
        { "map --from sinch --to google --output OUT IN/x.json", Request },
        { "map --from sinch --to google --report junit --report-file OUT IN", Request },
        { "check --report json --output OUT IN", """{"type":"string"}""" },
        { "diff --output OUT IN good", """{"type":"string"}""" },
        { "diff --report html --output OUT good IN", """{"type":"string"}""" },
        { "verify --provider sinch --base-url http://127.0.0.1:9 --pact IN/x.json --output OUT", "{}" },
        { "verify --provider sinch --base-url http://127.0.0.1:9 --pact IN --output OUT", "{}" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandDoesNotWriteOverItsInput(string command, string content)
    {
        var name = command.StartsWith("check", StringComparison.Ordinal) || command.StartsWith("diff", StringComparison.Ordinal) ? "x.schema.json"
            : command.Contains(".har", StringComparison.Ordinal) ? "x.har"
            : "x.json";
        var input = _folder.Write("in/" + name, content);
        _folder.Write("good.json", "{}");
        _folder.Write("good/x.schema.json", "{}");
        Directory.CreateSymbolicLink(_folder.PathOf("linked"), _folder.PathOf("in"));
        File.CreateSymbolicLink(_folder.PathOf("link.json"), input);
        HardLink(input, _folder.PathOf("hard.json"));

        string[] spellings =
        [
            input, $"{_folder.Root}/./in/../in/{name}", Path.GetRelativePath(Environment.CurrentDirectory, input), $"{_folder.Root}/linked/{name}",
            $"{_folder.Root}/link.json", $"{_folder.Root}/hard.json",
        ];
        foreach (var spelling in spellings.Where(s => File.Exists(s)))
        {
            var run = Tool.Run(
                [.. command.Split(' ').Select(word => word == "OUT" ? spelling
                    : word.StartsWith("IN", StringComparison.Ordinal) ? _folder.Root + "/in" + word[2..]
                    : word.StartsWith("good", StringComparison.Ordinal) ? _folder.PathOf(word)
                    : word)]);

            run.ExitCode.ShouldBe(2, command + spelling + run.Output);
            run.ErrorLines.ShouldHaveSingleItem()
                .ShouldContain($"{spelling}: is read and cannot be written at the same time; name another file with --");
            File.ReadAllText(input).ShouldBe(content);
        }

        Directory.GetFiles(_folder.Root, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void AFileThatTheNextRunWouldReadIsRefusedInTheFirst()
    {
        _folder.Write("in/a.json", Event);

        var run = Tool.Run(
            "validate", "-s", "sinch/agent-event", "--report", "json", "--output", _folder.PathOf("in/report.json"), _folder.PathOf("in"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("is read and cannot be written");
        File.Exists(_folder.PathOf("in/report.json")).ShouldBeFalse();
        Tool.Run(
            "validate",
            "-s",
            "sinch/agent-event",
            "--report",
            "junit",
            "--output",
            _folder.PathOf("in/report.xml"),
            _folder.PathOf("in")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void TwoOutputsAreTwoFiles()
    {
        var run = Tool.Run(
            "map", "--from", "sinch", "--to", "google", "--output", _folder.PathOf("a"), "--report-file", _folder.PathOf("./x/../a"),
            _folder.Write("r.json", Request));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--output and --report-file name one file");
    }

    [Fact]
    public void WhatIsNoInputIsReplacedAndKeepsItsPermissionsAndLinks()
    {
        var old = _folder.Write("real/old.json", "old");
        File.CreateSymbolicLink(_folder.PathOf("report.json"), old);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(old, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Tool.Run(
            "validate",
            "-s",
            "sinch/agent-event",
            "--report",
            "json",
            "--output",
            _folder.PathOf("report.json"),
            _folder.Write("a.json", Event)).ExitCode.ShouldBe(0);

        File.ReadAllText(old).ShouldContain("\"complete\": true");
        new FileInfo(_folder.PathOf("report.json")).LinkTarget.ShouldBe(old);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(old).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void ADeviceIsWrittenAndStaysADevice()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev on Windows.");
        Tool.Run(
            "validate", "-s", "sinch/agent-event", "--report", "json", "--output", "/dev/null", _folder.Write("a.json", Event)).ExitCode.ShouldBe(0);

        File.ReadAllBytes("/dev/null").ShouldBeEmpty();
        Directory.GetFiles("/dev", ".null.*").ShouldBeEmpty();
    }

    [Fact]
    public void ACommandThatCouldNotRunLeavesAReportThatSaysSo()
    {
        var report = _folder.Write("report.json", "the report of yesterday");

        Tool.Run("validate", "-s", _folder.Write("s.json", "{"), "--report", "json", "--output", report, _folder.Write("a.json", Event)).ExitCode
            .ShouldBe(2);

        File.ReadAllText(report).ShouldContain("\"complete\": false");
    }

    private static void HardLink(string file, string link)
    {
        if (!OperatingSystem.IsWindows())
        {
            using var process = Process.Start("ln", [file, link]);
            process.WaitForExit();
            process.ExitCode.ShouldBe(0);
        }
    }
}
