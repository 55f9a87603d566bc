using System.Diagnostics;
using AgentEvents.Benchmarks.Work;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>Two candidates in turn, round after round: what slows the machine for a while slows both.</summary>
internal static class Duel
{
    private const int Rounds = 301;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(1);

    /// <summary>Measures one figure. Both candidates are warm.</summary>
    public static Measurement Fight(Figure figure)
    {
        var ourPasses = PassesInATurn(figure.Ours);
        var peerPasses = PassesInATurn(figure.Peer);
        var ratios = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            // Who comes second finds the caches as the other left them; taking turns in that too leaves nobody the better place.
            var oursFirst = round % 2 == 0;
            var first = oursFirst ? TimeOfPass(figure.Ours, ourPasses) : TimeOfPass(figure.Peer, peerPasses);
            var second = oursFirst ? TimeOfPass(figure.Peer, peerPasses) : TimeOfPass(figure.Ours, ourPasses);
            ratios[round] = oursFirst ? first / second : second / first;
        }

        Array.Sort(ratios);
        return new Measurement(figure, ratios[Rounds / 2] * figure.Peer.Count / figure.Ours.Count, BytesPerDocument(figure.Ours));
    }

    private static double TimeOfPass(Candidate candidate, int passes)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < passes; i++)
        {
            candidate.PassChecked();
        }

        return (double)(Stopwatch.GetTimestamp() - start) / passes;
    }

    private static int PassesInATurn(Candidate candidate)
    {
        var start = Stopwatch.GetTimestamp();
        var passes = 0;
        while (Stopwatch.GetElapsedTime(start) < Turn)
        {
            candidate.PassChecked();
            passes++;
        }

        return passes;
    }

    private static long BytesPerDocument(Candidate candidate)
    {
        const int Passes = 16;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Passes; i++)
        {
            candidate.PassChecked();
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        var documents = Passes * candidate.Count;
        return (bytes + documents - 1) / documents;
    }
}
