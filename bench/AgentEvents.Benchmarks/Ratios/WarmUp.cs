using System.Diagnostics;
using System.Runtime;
using AgentEvents.Benchmarks.Work;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>Runs all candidates until the JIT has nothing left to improve.</summary>
/// <remarks>
/// All in turn, many times over, and not one after the other: what they share is then compiled with a profile of all of them, and no figure depends
/// on which others stand before it. Tier 1 is made in the background, and only while nothing new is jitted: hence the pauses.
/// </remarks>
internal static class WarmUp
{
    private const int LeastLaps = 8;
    private const int QuietLapsWanted = 3;
    private const int LeastPasses = 35; // A method is called 30 times before it can rise by a tier.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan MostForOne = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan MostInAll = TimeSpan.FromSeconds(20); // On a crowded machine the JIT may never come to rest.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Warms the candidates, checking every outcome.</summary>
    /// <returns>How many laps it took.</returns>
    /// <exception cref="InvalidOperationException">A candidate does not do its work.</exception>
    public static int Run(IReadOnlyList<Candidate> candidates)
    {
        var start = Stopwatch.GetTimestamp();
        var quiet = 0;
        var lap = 0;
        for (; lap < LeastLaps || (quiet < QuietLapsWanted && Stopwatch.GetElapsedTime(start) < MostInAll); lap++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            foreach (var candidate in candidates)
            {
                Exercise(candidate);
            }

            Thread.Sleep(Pause);
            quiet = JitInfo.GetCompiledMethodCount() == before ? quiet + 1 : 0;
        }

        return lap;
    }

    private static void Exercise(Candidate candidate)
    {
        var start = Stopwatch.GetTimestamp();
        for (var passes = 0; !IsEnough(passes, Stopwatch.GetElapsedTime(start)); passes++)
        {
            candidate.PassChecked();
        }
    }

    private static bool IsEnough(int passes, TimeSpan time) => (passes >= LeastPasses && time >= Slice) || (passes > 0 && time >= MostForOne);
}
