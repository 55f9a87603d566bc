using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The script of the composite action, run as GitHub runs it, with the tool where the step before would have put it.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Good = """{"to":"46555123456","event":{"type":"agent_composing"}}""";

    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "actions", "agent-events");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TheToolIsBuiltFromTheCommitOfTheAction()
    {
        const string Source = "$ACTION_PATH/../../../src/AgentEvents.Cli";

        File.ReadAllText(Path.Combine(Folder, "action.yml")).ShouldContain(Source);
        Directory.Exists(Source.Replace("$ACTION_PATH", Folder, StringComparison.Ordinal)).ShouldBeTrue();
    }

    /// <summary>By name alone, a tool comes from whoever offers the highest version in any source of the machine.</summary>
    [Fact]
    public void EveryRecipeInstallsTheExactVersionFromOneSource()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ci.md"));
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var recipes = page.Split('\n')
            .Where(l => l.Contains("dotnet tool install", StringComparison.Ordinal))
            .Select(l => l.Trim(' ', '-'))
            .ToArray();

        recipes.Length.ShouldBeGreaterThanOrEqualTo(4);
        recipes.ShouldAllBe(l => l
            == $"dotnet tool install AgentEvents.Cli --version \"[{version}]\" --tool-path .tools --configfile agent-events.nuget.config");
        page.ShouldContain("<clear />");
        page.ShouldContain("<package pattern=\"AgentEvents.*\" />");
        File.ReadAllText(Path.Combine(Folder, "action.yml")).ShouldNotContain("tool install");
    }

    [Fact]
    public async Task WhatIsInvalidIsAnnotatedSummedUpAndReported()
    {
        var bad = _folder.Write("in/a file.ndjson", Good + "\n[]\n");

        var (exitCode, output) = await RunAction("validate --schema sinch/agent-event", _folder.Write("in/good.json", Good) + "\n" + bad + "\n");

        exitCode.ShouldBe(1, output);
        output.ShouldContain($"::error file={bad},line=2,col=1,title=type::");
        var summary = await File.ReadAllTextAsync(_folder.PathOf("summary.md"), TestContext.Current.CancellationToken);
        summary.ShouldContain($"{bad}: 2 lines, 1 invalid");
        summary.ShouldNotContain("::error");
        XDocument.Load(_folder.PathOf("report.xml")).Root!.Attribute("failures")!.Value.ShouldBe("1");
    }

    [Fact]
    public async Task WhatIsValidIsGoodAndInputsAreNotRun()
    {
        var trap = _folder.PathOf("trap");

        (await RunAction("validate --schema sinch/agent-event", _folder.Write("good.json", Good))).ExitCode.ShouldBe(0);
        (await RunAction($"validate --schema $(touch${{IFS}}{trap})", $"; touch '{trap}'\n`touch {trap}`")).ExitCode.ShouldBe(2);
        File.Exists(trap).ShouldBeFalse();
    }

    private async Task<(int ExitCode, string Output)> RunAction(string command, string files)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script wants bash, and links to folders.");
        var tool = Directory.CreateDirectory(_folder.PathOf("agent-events")).FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(typeof(CommandLine).Assembly.Location)!))
        {
            _ = File.Exists(Path.Combine(tool, Path.GetFileName(file)))
                ? null
                : File.CreateSymbolicLink(Path.Combine(tool, Path.GetFileName(file)), file);
        }

        var script = _folder.Write("script.sh", Script());
        var start = new ProcessStartInfo(
            "bash",
            ["--noprofile", "--norc", "-eo", "pipefail", script])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { } path ? Path.GetDirectoryName(path) + ":" : "";
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["PATH"] = host + Environment.GetEnvironmentVariable("PATH"),
            ["COMMAND"] = command,
            ["FILES"] = files,
            ["REPORT"] = _folder.PathOf("report.xml"),
            ["RUNNER_TEMP"] = _folder.Root,
            ["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary.md"),
            ["GITHUB_ACTIONS"] = "true",
        })
        {
            start.Environment[name] = value;
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output);
    }

    /// <summary>The last script of the action: everything below its last <c>run: |</c>.</summary>
    private static string Script()
    {
        const string Indent = "        ";
        var lines = File.ReadAllLines(Path.Combine(Folder, "action.yml"));
        var script = lines.Skip(Array.FindLastIndex(lines, l => l.Trim() == "run: |") + 1).ToArray();
        script.Length.ShouldBeGreaterThan(5);
        script.ShouldAllBe(l => l.StartsWith(Indent, StringComparison.Ordinal));
        return string.Join('\n', script.Select(l => l[Indent.Length..])) + "\n";
    }
}
