using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Cli.Tests;

/// <summary>
/// Every example in every help text does what it shows, run by a shell in a folder that holds what it names, with the stand-in where one has to
/// answer.
/// </summary>
public sealed class ExampleTests : IDisposable
{
    // Where the examples have the stand-in answer. Here it has a free port, so that tests can run at the same time.
    private const string Port = "4010";

    private const string Event = """{"to":"46555123456","event_id":"ce5f9373-8a77-45fa-a78b-84a931005dc9","event":{"type":"agent_composing"}}""";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Commands { get; } =
        [.. Tool.Run("--help").OutputLines
            .SkipWhile(l => l != "Commands:")
            .Skip(1)
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Trim().Split(' ')[0])];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task EveryExampleOfACommandWorks(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The examples are for a POSIX shell.");
        Assert.SkipUnless(command != "verify" || CoreLibrary.IsPresent, CoreLibrary.Missing);
        Prepare();
        var (committed, why) = await RunAsync(
            "git init -q && git add schemas && git -c user.name=T -c user.email=t@example.com commit -qm One && "
                + "git -c user.name=T -c user.email=t@example.com commit -q --allow-empty -m Two && git tag v1.2");
        committed.ShouldBe(0, why);
        await using var standIn = await RunningStandIn.StartAsync();
        var examples = ExamplesOf(command);
        examples.ShouldNotBeEmpty();

        foreach (var example in examples)
        {
            if (command == "serve")
            {
                await ServesAsync(example.Replace(Port, "0", StringComparison.Ordinal));
                continue;
            }

            var (exitCode, output) =
                await RunAsync(example.Replace(Port, new Uri(standIn.Url).Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            exitCode.ShouldBe(0, example + "\n" + output);
            OutputsOf(example).Where(name => !Path.Exists(_folder.PathOf(name))).ShouldBeEmpty(example);
        }
    }

    private static string[] ExamplesOf(string command) =>
        [.. Tool.Run(command, "--help").OutputLines
            .SkipWhile(l => !l.StartsWith("Example", StringComparison.Ordinal))
            .Skip(1)
            .Select(l => l.Trim())
            .Where(l => l.Contains("agent-events ", StringComparison.Ordinal))];

    private static IEnumerable<string> OutputsOf(string example)
    {
        var words = example.Split(' ');
        return words.Where((_, i) => i > 0 && words[i - 1] is "--output" or "-o" or "--report-file");
    }

    // What the examples name.
    private void Prepare()
    {
        const string Order =
            """{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.com/orders/order.schema.json","title":"Order","type":"object","properties":{"at":{"type":"string","format":"date-time"},"line":{"$ref":"../line.schema.json"}}}""";
        const string Line =
            """{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.com/line.schema.json","title":"Line","type":"object","properties":{"count":{"type":"integer"}}}""";
        _folder.Write("event.json", Event);
        _folder.Write("order.schema.json", Order.Replace("orders/order", "orders/first", StringComparison.Ordinal));
        _folder.Write("orders/1.json", """{"at":"2024-01-02T03:04:05Z","line":{"count":1}}""");
        _folder.Write("schemas/line.schema.json", Line);
        _folder.Write("schemas/order.schema.json", Order.Replace("\"title\":\"Order\"", "\"title\":\"An order\"", StringComparison.Ordinal));
        _folder.Write("published/schemas/line.schema.json", Line);
        _folder.Write("published/schemas/order.schema.json", Order);
        _folder.Write("requests.json", """{"agent_id":"my-agent","body":EVENT}""".Replace("EVENT", Event, StringComparison.Ordinal));
        _folder.Write(
            "requests.ndjson",
            """{"method":"POST","target":"/v1/phones/+46555123456/agentEvents?eventId=ce5f9373-8a77-45fa-a78b-84a931005dc9&agentId=bot","contentType":"application/json","body":{"eventType":"IS_TYPING"}}"""
                + "\n");
        _folder.Write("capture.har", """
            {"log":{"version":"1.2","entries":[{"request":{"method":"POST","url":"https://gateway.example/rcs/v1/my-agent/events","headers":[],
            "postData":{"mimeType":"application/json","text":"EVENT"}},
            "response":{"status":200,"headers":[{"name":"Content-Type","value":"application/json"}],"content":{"mimeType":"application/json","text":"{\"event_id\":\"1\"}"}}}]}}
            """.Replace("EVENT", Event.Replace("\"", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal));
        _folder.Write("pacts/a-gateway-sinch.json", RunningStandIn.SinchPact());
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Event + "\n" + Event + "\n"));
        }

        _folder.Write("events.ndjson.gz", packed.ToArray());
    }

    private async Task ServesAsync(string example)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Start(example.Replace("agent-events", "exec agent-events", StringComparison.Ordinal));
        for (var line = ""; !line.StartsWith("provider states: http://127.0.0.1:", StringComparison.Ordinal);)
        {
            line = (await process.StandardOutput.ReadLineAsync(limit.Token)).ShouldNotBeNull(example);
        }

        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(limit.Token);
        process.ExitCode.ShouldBe(0, example);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string example)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Start(example + " 2>&1");
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, output);
    }

    // The tool by its name, as it would be on the path.
    private Process Start(string command)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var tool = _folder.Write("bin/agent-events", $"#!/bin/sh\nexec '{host}' '{typeof(CommandLine).Assembly.Location}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(
            "sh",
            ["-c", command])
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = Path.GetDirectoryName(tool) + ":" + Environment.GetEnvironmentVariable("PATH");
        start.Environment.Remove("GITHUB_ACTIONS");
        return Process.Start(start)!;
    }
}
