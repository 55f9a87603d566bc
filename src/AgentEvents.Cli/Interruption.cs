using System.Runtime.InteropServices;

namespace AgentEvents.Cli;

/// <summary>
/// Notices that the process is asked to end (Ctrl-C, or the signal to terminate), so that a command can still write what it knows. Only the first
/// request is taken this way: whoever asks twice does not want to wait.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;

    private Interruption()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Take);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take);
    }

    /// <summary>Is cancelled by the first request.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Starts to listen, until this is disposed of.</summary>
    public static Interruption Listen() => new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _source.Dispose();
    }

    private void Take(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
