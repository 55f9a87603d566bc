using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AgentEvents.Packaging;

/// <summary>A webhook and a sender as the README has them, from packages alone, against the packed stand-in.</summary>
/// <param name="feed">The packages.</param>
public sealed partial class ReadmeTests(PackedFeed feed)
{
    private static readonly string Here = Path.Combine(PackedFeed.Repository, "tests", "Packaging", "Readme");

    private string Folder => Path.Combine(feed.Folder, "readme");

    [Fact]
    public async Task WhoFollowsTheReadmeSendsAndReceives()
    {
        var blocks = Block()
            .Matches(await File.ReadAllTextAsync(Path.Combine(PackedFeed.Repository, "README.md"), TestContext.Current.CancellationToken))
            .Select(match => match.Groups[1].Value)
            .ToArray();
        blocks.Length.ShouldBe(2);
        Directory.CreateDirectory(Folder);
        await WriteAsync("NuGet.config", (await ReadAsync("NuGet.config.txt")).Replace("CACHE", Cache, StringComparison.Ordinal));
        var sender = await BuildAsync("Sender", "Microsoft.NET.Sdk.Web", "AgentEvents.Extensions.Http", blocks[0]);
        var webhook = await BuildAsync("Webhook", "Microsoft.NET.Sdk.Web", "AgentEvents.AspNetCore", blocks[1]);
        var provider = await BuildAsync("Provider", "Microsoft.NET.Sdk", "AgentEvents.StandIn", await ReadAsync("Provider.cs.txt"));

        using var receiving = Start(webhook, "--urls", "http://127.0.0.1:0", "--Google:ClientToken", "agreed");
        try
        {
            string? line;
            do
            {
                line = await receiving.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            }
            while (line is not null && !line.Contains("Now listening on: ", StringComparison.Ordinal));

            var address = line.ShouldNotBeNull().Split("Now listening on: ")[1];
            var run = await DotnetCommand.RunAsync(Folder, provider, address + "/rbm", sender);

            run.ExitCode.ShouldBe(0, run.Output);
            run.Output.ShouldContain("sender: accepted with 200");
            run.Output.ShouldContain("received: OutboundRead");
            run.Output.ShouldContain("received: OutboundTyping");
            run.Output.ShouldContain("delivered: True");
        }
        finally
        {
            receiving.Kill();
        }

        (await receiving.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("WebhookNotificationUserEvent");
    }

    // Packages of others come from where this machine has them already; ours from the feed, and into a cache of their own.
    private static string Cache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private async Task<string> BuildAsync(string name, string sdk, string package, string program)
    {
        await WriteAsync(
            Path.Combine(name, name + ".csproj"),
            (await ReadAsync("Project.csproj.txt")).Replace("SDK", sdk, StringComparison.Ordinal)
                .Replace("PACKAGE", package, StringComparison.Ordinal)
                .Replace("VERSION", PackedFeed.Version, StringComparison.Ordinal));
        await WriteAsync(Path.Combine(name, "Program.cs"), program);
        var build = await DotnetCommand.RunAsync(Path.Combine(Folder, name), "build", "--output", "out");
        build.ExitCode.ShouldBe(0, build.Output);
        return Path.Combine(Folder, name, "out", name + ".dll");
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(Here, name), TestContext.Current.CancellationToken);

    private async Task WriteAsync(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
