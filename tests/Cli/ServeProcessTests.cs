using System.Diagnostics;
using System.Globalization;

namespace AgentEvents.Cli.Tests;

/// <summary>The <c>serve</c> command as a process of its own, ended by a signal.</summary>
public sealed class ServeProcessTests
{
    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task ASignalEndsItWell(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals on Windows.");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(CommandLine).Assembly.Location, "serve"])
        {
            RedirectStandardOutput = true,
        })!;

        for (var line = ""; !line.StartsWith("provider states: http://127.0.0.1:", StringComparison.Ordinal);)
        {
            line = (await process.StandardOutput.ReadLineAsync(limit.Token)).ShouldNotBeNull();
        }

        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(limit.Token);

        process.ExitCode.ShouldBe(0);
    }
}
