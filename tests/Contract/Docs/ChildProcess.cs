using System.Diagnostics;

namespace AgentEvents.Contract.Docs;

/// <summary>Runs a program as a user does, in a process of its own.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Starts <c>dotnet</c> with an assembly and waits for its end.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="arguments">What it is given.</param>
    /// <remarks>The host that runs the tests is the one that this machine has; PATH may have another, or none.</remarks>
    public static Task<(int ExitCode, string Output, string Error)> RunDotnet(string assembly, params string[] arguments) =>
        Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [assembly, .. arguments], new Dictionary<string, string>());

    /// <summary>Starts a program and waits for its end.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="variables">Environment variables that it sees besides ours.</param>
    /// <exception cref="TimeoutException">It did not end; it has been killed.</exception>
    public static async Task<(int ExitCode, string Output, string Error)> Run(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {Limit.TotalMinutes} minutes.");
        }

        return (process.ExitCode, await output, await error);
    }
}
