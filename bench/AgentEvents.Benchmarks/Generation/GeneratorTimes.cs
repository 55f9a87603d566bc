using System.Diagnostics;
using System.Globalization;

namespace AgentEvents.Benchmarks.Generation;

/// <summary>A time of the generator, as a line of the report.</summary>
/// <param name="Name">What was timed.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record GeneratorTime(string Name, double Milliseconds)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Milliseconds:0.00} ms");
}

/// <summary>How long the generator keeps a compiler waiting.</summary>
internal static class GeneratorTimes
{
    private const int ColdRuns = 15;
    private const int Reruns = 31;

    /// <summary>Times the very first run of this process, first runs on a warm JIT, and re-runs after edits.</summary>
    public static IReadOnlyList<GeneratorTime> Measure()
    {
        // Loads the project and the schemas, so that the first run does not pay for what is the compiler's.
        GeneratorRun.WithUnrelatedEdit(0);
        var first = Time(() => GeneratorRun.Start());
        var cold = MedianOf(ColdRuns, () => Time(() => GeneratorRun.Start()));

        // Every edit differs from the one before: Roslyn would not even ask the generator about a text that it knows.
        var run = GeneratorRun.Start();
        var edit = 0;
        var rerun = MedianOf(Reruns, () =>
        {
            var compilation = GeneratorRun.WithUnrelatedEdit(++edit);
            return Time(() => run = run.Again(compilation));
        });
        var schemaEdit = MedianOf(Reruns, () =>
        {
            var edited = run.WithSchemaEdit(++edit);
            return Time(() => run = edited.Again());
        });

        return
        [
            new("generator.first-in-process", first),
            new("generator.cold", cold),
            new("generator.rerun", rerun),
            new("generator.rerun-after-schema-edit", schemaEdit),
        ];
    }

    private static double MedianOf(int runs, Func<double> time)
    {
        var times = Enumerable.Range(0, runs).Select(_ => time()).Order().ToList();
        return times[runs / 2];
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
