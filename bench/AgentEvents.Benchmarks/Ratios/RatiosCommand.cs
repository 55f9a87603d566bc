using System.Diagnostics;
using System.Globalization;
using AgentEvents.Benchmarks.Generation;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>The <c>ratios</c> command: every figure, one line each, in under a minute.</summary>
internal static class RatiosCommand
{
    /// <summary>Measures and reports.</summary>
    /// <param name="output">Takes the report.</param>
    /// <returns>The exit code: 0 if every limit holds, 1 otherwise.</returns>
    public static int Run(TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        output.WriteLine($"# {Machine.Describe()}");
        WarnAboutSlowBuild(output);

        // The generator goes first: its first run is only as cold as in a compiler that has just started if nothing has run before it.
        foreach (var time in GeneratorTimes.Measure())
        {
            output.WriteLine(time.ToString());
        }

        GC.Collect();
        var figures = FigureList.Make();
        var laps = WarmUp.Run([.. figures.SelectMany(f => new[] { f.Ours, f.Peer })]);
        var measurements = new List<Measurement>();
        foreach (var figure in figures)
        {
            var measurement = Duel.Fight(figure);
            measurements.Add(measurement);
            output.WriteLine(measurement.ToString());
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"# {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, of which {laps} laps to warm up"));
        return Judge(measurements, output) ? 0 : 1;
    }

    private static bool Judge(List<Measurement> measurements, TextWriter output)
    {
        var slow = measurements.Where(m => !m.IsFastEnough).Select(m => m.Figure.Name).ToList();
        var fat = measurements.Where(m => !m.IsLeanEnough).Select(m => m.Figure.Name).ToList();
        if (slow.Count == 0 && fat.Count == 0)
        {
            output.WriteLine("all limits hold");
            return true;
        }

        var faults = slow.Select(name => $"{name} is over its limit").Concat(fat.Select(name => $"{name} allocates more than it may"));
        output.WriteLine($"limits missed: {string.Join("; ", faults)}");
        return false;
    }

    [Conditional("DEBUG")]
    private static void WarnAboutSlowBuild(TextWriter output) =>
        output.WriteLine("# This is a debug build: add -c Release, these figures mean nothing.");
}
