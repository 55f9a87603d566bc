using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace AgentEvents.Packaging;

/// <summary>The tool as people get it: packed, installed from a folder and nowhere else, and used where nothing else of this repository is.</summary>
/// <param name="feed">The packages.</param>
public sealed partial class ToolPackageTests(PackedFeed feed) : IAsyncLifetime
{
    private const string Version = PackedFeed.Version;
    private const string RivalVersion = "99.0.0";
    private const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
    private const string Pact = """
        {"consumer":{"name":"a-gateway"},"provider":{"name":"sinch"},"interactions":[
        {"description":"a typing event","request":{"method":"POST","path":"/rcs/v1/a/events","headers":{"Content-Type":"application/json"},
        "body":{"to":"46555123456","event":{"type":"agent_composing"}}},"response":{"status":200}}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}
        """;

    // More than this and nobody wants to install it in a pipeline.
    private const long MaxPackageBytes = 60_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("agent-events-tool-").FullName;

    private static string Repository => PackedFeed.Repository;

    // The folder and the file are called as docs/ci.md calls them.
    private string Feed => Path.Combine(_folder, "packages");

    private string Tool => Path.Combine(_folder, ".tools", OperatingSystem.IsWindows() ? "agent-events.exe" : "agent-events");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        foreach (var package in Directory.GetFiles(feed.Feed, $"AgentEvents.Cli.*{Version}.nupkg"))
        {
            File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
        }

        var page = await File.ReadAllTextAsync(Path.Combine(Repository, "docs", "ci.md"), TestContext.Current.CancellationToken);
        await WriteAsync("agent-events.nuget.config", Configuration().Match(page).Groups[1].Value);
        MakeRival();

        // What the machine is set up with: another source, in which anybody may publish.
        await WriteAsync(
            "nuget.config",
            """<configuration><packageSources><clear /><add key="rival" value="rival" /></packageSources></configuration>""");
        var command = Installation()
            .Match(page).Value
            .Replace("[0.1.0]", $"[{Version}]", StringComparison.Ordinal)
            .Replace("\"", "", StringComparison.Ordinal);
        var installed = await DotnetCommand.RunAsync(_folder, [.. command.Split(' ')[1..], "--no-cache"]);
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
        Directory.GetFiles(Feed).Max(package => new FileInfo(package).Length).ShouldBeLessThan(MaxPackageBytes);
        var document = await WriteAsync("event.json", Event);
        var pact = await WriteAsync("pact.json", Pact);

        (await RunAsync("validate", "--schema", "sinch/agent-event", document)).ShouldBe((0, document + ": valid\n"));

        using var serving = Start("serve", "--provider", "sinch");
        try
        {
            var address = (await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull()["sinch: ".Length..];
            if (Directory.GetFiles(Path.GetDirectoryName(Tool)!, "*pact_ffi*", SearchOption.AllDirectories).Length == 0)
            {
                (await RunAsync("verify", "--provider", "sinch", "--base-url", address, "--pact", pact)).ShouldBe((2, ""));
                Assert.Skip(
                    "Pact's native core is not here, so contracts are not verified: install Node.js 20 or later, which brings npm, and build again");
            }

            (await RunAsync("verify", "--provider", "sinch", "--base-url", address, "--pact", pact, "--header", "Authorization: Bearer sinch-token"))
                .ShouldBe((0, "sinch: a typing event: honoured\n1 interaction, all honoured\n"));
            (await RunAsync("verify", "--provider", "sinch", "--base-url", address, "--pact", pact))
                .ShouldBe((1, "sinch: a typing event: status: expected 200, found 401\n1 interaction, 1 broken\n"));
        }
        finally
        {
            serving.Kill();
        }
    }

    /// <summary>The recipe of docs/ci.md installs ours; by its name alone, a tool comes from whoever offers the highest version.</summary>
    [Fact]
    public async Task APackageOfTheSameNameInAnotherSourceIsNotInstalled()
    {
        var ours = await DotnetCommand.RunAsync(_folder, "tool", "list", "--tool-path", ".tools");
        ours.Output.ShouldContain(Version);
        var theirs = await DotnetCommand.RunAsync(
            _folder, "tool", "install", "AgentEvents.Cli", "--tool-path", "confused", "--add-source", Feed, "--no-cache");
        theirs.Output.ShouldContain(RivalVersion, customMessage: "or the rival is none, and this proves nothing");
    }

    /// <summary>The C# compiler comes as IL only: compiled at each start, it would take longer than all that the tool does.</summary>
    [Fact]
    public void ForThisPlatformTheToolIsNativeCode()
    {
        var package = Directory.GetFiles(Feed).Single(file => !file.EndsWith($".any.{Version}.nupkg", StringComparison.Ordinal)
            && Path.GetFileName(file) != $"AgentEvents.Cli.{Version}.nupkg");
        using var archive = ZipFile.OpenRead(package);
        foreach (var name in new[] { "AgentEvents.Cli.dll", "AgentEvents.Generator.dll", "Microsoft.CodeAnalysis.CSharp.dll" })
        {
            using var image = new MemoryStream();
            using (var entry = archive.Entries.Single(e => e.Name == name).Open())
            {
                entry.CopyTo(image);
            }

            image.Position = 0;
            using var reader = new PEReader(image);
            reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size.ShouldBeGreaterThan(0, name);
        }
    }

    // The same packages with a higher version.
    private void MakeRival()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "rival")).FullName;
        foreach (var package in Directory.GetFiles(Feed))
        {
            var rival = Path.Combine(folder, Path.GetFileName(package).Replace(Version, RivalVersion, StringComparison.Ordinal));
            File.Copy(package, rival);
            using var archive = ZipFile.Open(rival, ZipArchiveMode.Update);
            using var stream = archive.Entries.Single(e => e.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
            var text = new StreamReader(stream)
                .ReadToEnd()
                .Replace($"<version>{Version}</version>", $"<version>{RivalVersion}</version>", StringComparison.Ordinal);
            stream.SetLength(0);
            using var writer = new StreamWriter(stream);
            writer.Write(text);
        }
    }

    [GeneratedRegex("```xml\n(<!-- agent-events.nuget.config -->.*?)```", RegexOptions.Singleline)]
    private static partial Regex Configuration();

    [GeneratedRegex("^dotnet tool install AgentEvents.Cli .*$", RegexOptions.Multiline)]
    private static partial Regex Installation();

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
