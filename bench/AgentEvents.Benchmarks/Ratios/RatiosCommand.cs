using System.Diagnostics;
using System.Globalization;
using AgentEvents.Benchmarks.Generation;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>The <c>ratios</c> command: every figure, one line each, in about a minute a run.</summary>
internal static class RatiosCommand
{
    /// <summary>Measures and reports.</summary>
    /// <param name="arguments"><c>--runs N</c>: measure so often, and take the median; <c>--page FILE</c>: put the table into a page.</param>
    /// <param name="output">Takes the report.</param>
    /// <returns>The exit code: 0 if every limit holds, 1 otherwise, 2 if the arguments are not understood.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var runs = 1;
        string? page = null;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            switch (arguments[i], i + 1 < arguments.Count ? arguments[i + 1] : "")
            {
                case ("--runs", var count) when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out runs) && runs > 0:
                    break;
                case ("--page", { Length: > 0 } file):
                    page = file;
                    break;
                default:
                    output.WriteLine("Write: ratios [--runs N] [--page FILE]");
                    return 2;
            }
        }

        var measurements = Measure(runs, output);
        if (page is not null)
        {
            RatiosPage.Write(page, measurements);
        }

        return Judge(measurements, output) ? 0 : 1;
    }

    private static List<Measurement> Measure(int runs, TextWriter output)
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
            var ofRuns = Enumerable.Range(0, runs).Select(_ => Duel.Fight(figure)).OrderBy(m => m.Ratio).ToArray();
            var median = ofRuns[runs / 2];
            measurements.Add(median);
            output.WriteLine(runs == 1 ? median.ToString() : $"{median} spread {ofRuns[0].Printed:0.00#} to {ofRuns[^1].Printed:0.00#}");
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"# {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s, of which {laps} laps to warm up"));
        return measurements;
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
