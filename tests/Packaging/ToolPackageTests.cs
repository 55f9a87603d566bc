using System.Diagnostics;
using System.Reflection;

namespace AgentEvents.Packaging;

/// <summary>The tool as people get it: packed, installed from a folder and nowhere else, and used where nothing else of this repository is.</summary>
public sealed class ToolPackageTests : IAsyncLifetime
{
    private const string Version = "0.0.1-test";
    private const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
    private const string Pact = """
        {"consumer":{"name":"a-gateway"},"provider":{"name":"sinch"},"interactions":[
        {"description":"a typing event","request":{"method":"POST","path":"/rcs/v1/a/events","headers":{"Content-Type":"application/json"},
        "body":{"to":"46555123456","event":{"type":"agent_composing"}}},"response":{"status":200}}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}
        """;

    // More than this and nobody wants to install it in a pipeline.
    private const long MaxPackageBytes = 60_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("agent-events-tool-").FullName;

    private string Feed => Path.Combine(_folder, "feed");

    private string Tool => Path.Combine(_folder, "tools", OperatingSystem.IsWindows() ? "agent-events.exe" : "agent-events");

    public async ValueTask InitializeAsync()
    {
        var repository = Path.GetFullPath(Path.Combine(
            typeof(ToolPackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!, "..", ".."));
        var packed = await DotnetCommand.RunAsync(
            repository, "pack", Path.Combine("src", "AgentEvents.Cli"), "--configuration", "Release", "--output", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts"), $"-p:PackageVersion={Version}");
        packed.ExitCode.ShouldBe(0, packed.Output);
        var config = Path.Combine(_folder, "nuget.config");
        await File.WriteAllTextAsync(config, """
            <configuration><config><add key="globalPackagesFolder" value="packages" /></config>
            <packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>
            """, TestContext.Current.CancellationToken);
        var installed = await DotnetCommand.RunAsync(
            _folder, "tool", "install", "AgentEvents.Cli", "--version", Version, "--tool-path", Path.GetDirectoryName(Tool)!, "--configfile", config, "--no-cache");
        installed.ExitCode.ShouldBe(0, installed.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task TheInstalledToolValidatesServesAndVerifies()
    {
        new FileInfo(Path.Combine(Feed, $"AgentEvents.Cli.{Version}.nupkg")).Length.ShouldBeLessThan(MaxPackageBytes);
        var document = await WriteAsync("event.json", Event);
        var pact = await WriteAsync("pact.json", Pact);

        (await RunAsync("validate", "--schema", "sinch/agent-event", document)).ShouldBe((0, document + ": valid\n"));

        using var serving = Start("serve", "--provider", "sinch");
        try
        {
            var address = (await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull()["sinch: ".Length..];
            (await RunAsync("verify", "--provider", "sinch", "--base-url", address, "--pact", pact, "--header", "Authorization: Bearer sinch-token"))
                .ShouldBe((0, "sinch: a typing event: honoured\n1 interaction, all honoured\n"));
            (await RunAsync("verify", "--provider", "sinch", "--base-url", address, "--pact", pact))
                .ShouldBe((1, "sinch: a typing event: status is not what the contract says\n1 interaction, 1 broken\n"));
        }
        finally
        {
            serving.Kill();
        }
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Tool, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };

        // Where these tests run on GitHub, the tool must not annotate their fixtures.
        start.Environment.Remove("GITHUB_ACTIONS");
        return Process.Start(start)!;
    }
}
