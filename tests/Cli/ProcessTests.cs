using System.Diagnostics;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The tool as a process of its own: what only shows there are streams, encoding and the references that it finds.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task TheBuiltToolValidatesStandardInput()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{"properties":{"größe":{"type":"integer"}}}""");

        // The host that runs the tests is the one that this machine has; PATH may have another, or none.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(CommandLine).Assembly.Location, "validate", "--schema", schema, "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
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
}
