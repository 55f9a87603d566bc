using System.Diagnostics;

namespace AgentEvents.Packaging;

/// <summary>Runs the <c>dotnet</c> command.</summary>
internal static class DotnetCommand
{
    /// <summary>Runs it and gives back what it said.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">With which arguments.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A build inside a test must not inherit the test run's own build, and must not leave nodes behind that hold its pipes.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.Ordinal)
            || k.StartsWith("VSTEST", StringComparison.Ordinal))
            .ToArray())
        {
            start.Environment.Remove(inherited);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
