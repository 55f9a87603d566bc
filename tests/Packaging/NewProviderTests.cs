using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AgentEvents.Packaging;

/// <summary>
/// docs/adding-a-provider.md, followed from an empty directory with the packed tool and packages: what it has the reader type is typed, and what it
/// has the reader write into a project is written there.
/// </summary>
/// <param name="feed">The packages.</param>
public sealed partial class NewProviderTests(PackedFeed feed)
{
    private string Folder => Path.Combine(feed.Folder, "new");

    private string Tool => Path.Combine(feed.Folder, ".tools-of-new", OperatingSystem.IsWindows() ? "agent-events.exe" : "agent-events");

    [Fact]
    public async Task WhoFollowsThePageHasAProviderThatIsCheckedServedVerifiedAndBuilt()
    {
        Directory.CreateDirectory(Folder);
        File.Copy(Source("..", "Consumer", "NuGet.config"), Path.Combine(Folder, "NuGet.config"));
        var installed = await DotnetCommand.RunAsync(
            Folder, "tool", "install", "AgentEvents.Cli", "--tool-path", Path.GetDirectoryName(Tool)!, "--version", $"[{PackedFeed.Version}]",
            "--no-cache");
        installed.ExitCode.ShouldBe(0, installed.Output);
        var page = await File.ReadAllTextAsync(
            Path.Combine(PackedFeed.Repository, "docs", "adding-a-provider.md"), TestContext.Current.CancellationToken);

        await TypeAsync(Commands().Matches(page).SelectMany(match => match.Groups["lines"].Value.Split('\n')));

        await WriteAsync("follow.csproj", (await ReadAsync("Project.csproj.txt"))
            .Replace("PAGE", Project().Match(page).Groups["text"].Value, StringComparison.Ordinal)
            .Replace("Version=\"0.1.0\"", $"Version=\"{PackedFeed.Version}\"", StringComparison.Ordinal));
        await WriteAsync("Program.cs", await ReadAsync("Program.cs.txt"));
        var run = await DotnetCommand.RunAsync(Folder, "run");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("POST /v1/agents/my-agent-id/events");
    }

    private async Task TypeAsync(IEnumerable<string> lines)
    {
        var typed = 0;
        Process? serving = null;
        try
        {
            var address = "";
            foreach (var line in lines)
            {
                var arguments = line.Replace("URL", address, StringComparison.Ordinal).Split(' ')[1..];
                if (arguments[0] == "serve")
                {
                    serving = Start(arguments);
                    address = (await serving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull()["acme: ".Length..]
                        .TrimEnd('/');
                }
                else
                {
                    using var process = Start(arguments);
                    var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                    var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                    await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                    Assert.SkipWhen(
                        errors.Contains("Pact's native core", StringComparison.Ordinal),
                        "Pact's native core is not here, so contracts are not written: install Node.js 20 or later, which brings "
                            + "npm, and build again");
                    process.ExitCode.ShouldBe(0, $"{line}\n{await output}{errors}");
                }

                typed++;
            }
        }
        finally
        {
            serving?.Kill();
            serving?.Dispose();
        }

        typed.ShouldBeGreaterThanOrEqualTo(6);
    }

    private static string Source(params string[] path) =>
        Path.GetFullPath(Path.Combine([PackedFeed.Repository, "tests", "Packaging", "NewProvider", .. path]));

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Source(name), TestContext.Current.CancellationToken);

    private Task WriteAsync(string name, string text) =>
        File.WriteAllTextAsync(Path.Combine(Folder, name), text, TestContext.Current.CancellationToken);

    private Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Tool, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("GITHUB_ACTIONS");
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(feed.Folder, "cache-of-tool");
        return Process.Start(start)!;
    }

    [GeneratedRegex("^```sh\n(?<lines>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex("^```xml\n(?<text><PropertyGroup>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Project();
}
