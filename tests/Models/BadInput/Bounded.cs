using System.Diagnostics;

namespace AgentEvents.Models.Tests.BadInput;

/// <summary>Runs work that must not hang and must not take much memory.</summary>
internal static class Bounded
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Runs the work on a thread with the stack of a small server thread, and gives up on it after a time.</summary>
    /// <returns>How many bytes it allocated.</returns>
    public static long Run(Action work, int stackBytes = 1024 * 1024)
    {
        Exception? failure = null;
        long allocated = 0;
        var thread = new Thread(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                failure = Record.Exception(work);
                allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            },
            stackBytes)
        {
            IsBackground = true,
        };
        var clock = Stopwatch.StartNew();
        thread.Start();
        thread.Join(Longest).ShouldBeTrue($"still running after {clock.Elapsed.TotalSeconds:0} s");
        failure.ShouldBeNull();
        return allocated;
    }
}
