using System.Runtime.InteropServices;

namespace AgentEvents.Pacts.Interop;

/// <summary>
/// Keeps the core from printing. Its verifier writes what it finds, values included, to standard output, and has no option against it; a tool that
/// prints JSON there, or a log that must hold no payload, cannot have that. So while it runs, standard output of the process leads nowhere for native
/// code.
/// </summary>
/// <remarks>
/// .NET's console is not affected: on Unix it writes to a duplicate that it made when it was opened, on Windows to the handle that it took then.
/// </remarks>
internal static unsafe partial class CoreOutput
{
    private const int StandardOutput = 1;
    private const int WindowsStandardOutput = -11;

    private static readonly Lock Gate = new();
    private static int _muted;
    private static nint _saved;
    private static FileStream? _nowhere;

    /// <summary>Mutes until the returned object is disposed of; may be nested and parallel.</summary>
    public static IDisposable Mute()
    {
        lock (Gate)
        {
            if (_muted++ == 0)
            {
                // Open the console now, while it still gets the true output.
                Console.Out.Flush();
                Divert();
            }
        }

        return new Muting();
    }

    private static void Divert()
    {
        if (OperatingSystem.IsWindows())
        {
            _nowhere = new FileStream("NUL", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            _saved = GetStdHandle(WindowsStandardOutput);
            _ = SetStdHandle(WindowsStandardOutput, _nowhere.SafeFileHandle.DangerousGetHandle());
            return;
        }

        _nowhere = new FileStream("/dev/null", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        _saved = Function("dup", StandardOutput, 0);
        Function("dup2", (int)_nowhere.SafeFileHandle.DangerousGetHandle(), StandardOutput);
    }

    private static void Restore()
    {
        if (OperatingSystem.IsWindows())
        {
            _ = SetStdHandle(WindowsStandardOutput, _saved);
        }
        else if (_saved >= 0)
        {
            Function("dup2", (int)_saved, StandardOutput);
            Function("close", (int)_saved, 0);
        }

        _nowhere?.Dispose();
        _nowhere = null;
    }

    // dup, dup2 and close of the process's own C library, whatever it is called; a second argument too many does no harm in C's calling convention.
    private static int Function(string name, int first, int second) =>
        ((delegate* unmanaged<int, int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), name))(first, second);

    [LibraryImport("kernel32")]
    private static partial nint GetStdHandle(int kind);

    [LibraryImport("kernel32")]
    private static partial int SetStdHandle(int kind, nint handle);

    private sealed class Muting : IDisposable
    {
        private int _disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0)
            {
                return;
            }

            lock (Gate)
            {
                if (--_muted == 0)
                {
                    Restore();
                }
            }
        }
    }
}
