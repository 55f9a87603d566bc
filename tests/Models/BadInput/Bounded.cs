namespace AgentEvents.Models.Tests.BadInput;

/// <summary>
/// Runs work that must do with a small stack and little memory. How it grows with a document is counted in steps by the tests of growth.
/// </summary>
internal static class Bounded
{
    /// <summary>Runs the work on a thread with the stack of a small server thread.</summary>
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
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
        return allocated;
    }
}
