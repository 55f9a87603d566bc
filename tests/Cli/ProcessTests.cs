using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The tool as a process of its own: what only shows there are streams, encoding and the references that it finds.</summary>
public sealed class ProcessTests
{
    private const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";

    private static string Tool { get; } = typeof(CommandLine).Assembly.Location;

    // The host that runs the tests is the one that this machine has; PATH may have another, or none.
    private static string Host { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    [Fact]
    public async Task TheBuiltToolValidatesStandardInput()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{"properties":{"größe":{"type":"integer"}}}""");

        using var process = Start(Tool, "validate", "--schema", schema, "-");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.StandardInput.BaseStream.WriteAsync("""{"größe":"x"}"""u8.ToArray(), limit.Token);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = await process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        error.ShouldBeEmpty();
        output.ShouldStartWith("(stdin): /größe type: ");
        output.ShouldEndWith(" (byte 11)\n");
        process.ExitCode.ShouldBe(1);
    }

    /// <summary>Loading the C# compiler is most of a start. Where its assemblies are missing, loading it would be an error.</summary>
    [Fact]
    public async Task ABuiltInSchemaNeedsNoCompiler()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in new[]
        {
            "AgentEvents.Cli.dll",
            "AgentEvents.Cli.runtimeconfig.json",
            "AgentEvents.Models.dll",
            "System.CommandLine.dll",
        })
        {
            File.Copy(Path.Combine(Path.GetDirectoryName(Tool)!, file), folder.PathOf(file));
        }

        var (exitCode, output, error) = await Run(
            folder.PathOf("AgentEvents.Cli.dll"), Event + "\n", "validate", "--schema", "sinch/agent-event", "--as", "ndjson", "-");

        error.ShouldBeEmpty();
        output.ShouldBe("(stdin): 1 line, all valid\n");
        exitCode.ShouldBe(0);
    }

    [Fact]
    public async Task TheSignalToTerminateStillGivesAReport()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Start(Tool, "validate", "--schema", "sinch/agent-event", "--as", "ndjson", "--report", "json", "-");

        // More than a pipe holds: when all of it is written, the tool has begun to read, and so it listens to signals.
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Event + "\n", 20_000)));
        await process.StandardInput.BaseStream.WriteAsync(lines, limit.Token);
        await process.StandardInput.BaseStream.FlushAsync(limit.Token);
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);

        process.ExitCode.ShouldBe(130);
        using var report = JsonDocument.Parse(output);
        report.RootElement.GetProperty("complete").GetBoolean().ShouldBeFalse();
        report.RootElement.GetProperty("subjects").GetArrayLength().ShouldBe(1);
    }

    /// <summary>Nothing can be done after a kill, so what stands there then must have been right all the time.</summary>
    [Theory]
    [InlineData("json", "\"complete\": false")]
    [InlineData("junit", "<error message=\"interrupted: ")]
    [InlineData("sarif", "\"executionSuccessful\": false")]
    [InlineData("markdown", ": interrupted\n")]
    [InlineData("html", "interrupted: ")]
    public async Task AKillInTheMiddleLeavesAWholeReportThatSaysSo(string format, string said)
    {
        using var folder = new TemporaryFolder();
        var report = folder.Write("report", "the report of yesterday, in which all was well");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Start(Tool, "validate", "--schema", "sinch/agent-event", "--as", "ndjson", "--report", format, "--output", report, "-");

        // More than a pipe holds: when all of it is written, the tool is in the middle.
        await process.StandardInput.BaseStream.WriteAsync(
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Event + "\n", 20_000))),
            limit.Token);
        await process.StandardInput.BaseStream.FlushAsync(limit.Token);
        process.Kill();
        await process.WaitForExitAsync(limit.Token);

        var text = await File.ReadAllTextAsync(report, limit.Token);
        text.ShouldContain(said);
        text.ShouldNotContain("yesterday");
        text.ShouldEndWith("\n");
        Directory.GetFiles(folder.Root).ShouldBe([report], "nothing is left beside it");
        if (format is "json" or "sarif")
        {
            JsonDocument.Parse(text).Dispose();
        }
        else if (format == "junit")
        {
            System.Xml.Linq.XDocument.Parse(text).Root!.Attribute("errors")!.Value.ShouldBe("1");
        }
    }

    [Fact]
    public async Task GnuParallelAddsUpWhatItsProcessesFind()
    {
        Assert.SkipUnless(await HasGnuParallel(), "GNU parallel is not installed; '.ci/run' installs it where it can.");
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.ndjson", string.Concat(Enumerable.Repeat(Event + "\n", 3000)));
        var bad = folder.Write("bad.ndjson", string.Concat(Enumerable.Repeat(Event + "\n", 3000)) + "{}\n");

        var allGood = await Parallel(good);
        var oneBad = await Parallel(bad);

        allGood.ExitCode.ShouldBe(0, allGood.Error);
        Lines(allGood.Output).ShouldBe(3000);
        oneBad.ExitCode.ShouldBe(1, "one block is not valid: " + oneBad.Error);
        Lines(oneBad.Output).ShouldBe(3001);
        oneBad.Output.ShouldContain(" required: ");

        static int Lines(string output) => Regex.Matches(output, @"^\(stdin\): ([0-9,]+) lines?, ", RegexOptions.Multiline)
            .Sum(m => int.Parse(m.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    }

    private static Task<(int ExitCode, string Output, string Error)> Parallel(string file) => RunAny(
        "parallel", "", "--will-cite", "--pipepart", "-a", file, "--block", "60k", Host, Tool, "validate", "--schema", "sinch/agent-event", "--as",
        "ndjson", "--allow-empty", "-");

    // Another program of that name comes with moreutils.
    private static async Task<bool> HasGnuParallel()
    {
        try
        {
            return (await RunAny("parallel", "", "--version")).Output.StartsWith("GNU parallel", StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Task<(int ExitCode, string Output, string Error)> Run(string tool, string input, params string[] arguments) =>
        RunAny(Host, input, [tool, .. arguments]);

    private static async Task<(int ExitCode, string Output, string Error)> RunAny(string program, string input, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = StartAny(program, arguments);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input), limit.Token);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, await output, await error);
    }

    private static Process Start(string tool, params string[] arguments) => StartAny(Host, [tool, .. arguments]);

    private static Process StartAny(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // Where these tests run on GitHub, the tool must not annotate their fixtures.
        start.Environment.Remove("GITHUB_ACTIONS");
        return Process.Start(start)!;
    }
}
