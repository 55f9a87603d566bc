using System.Diagnostics;
using System.Globalization;

namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>
/// The stand-in in <c>BrokenProviders</c>: a process that holds none of our code. What is broken is the first segment of its address.
/// </summary>
public sealed class NodeProvider : IAsyncLifetime
{
    /// <summary>What Node runs.</summary>
    public static string Script { get; } = Path.Combine(Repository.Root, "tests", "Cli", "BrokenProviders", "stand-in.mjs");

    private Process? _process;
    private int _port;

    /// <summary>Whether there is Node to run it.</summary>
    public bool IsRunning => _port > 0;

    /// <summary>The address of a provider that is broken in one way.</summary>
    /// <param name="fault">The way.</param>
    public string Url(string fault) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/{fault}");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        try
        {
            _process = Process.Start(new ProcessStartInfo("node", [Script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return;
        }

        _port = int.Parse(
            await _process!.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("stand-in.mjs has ended without a port"),
            CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
