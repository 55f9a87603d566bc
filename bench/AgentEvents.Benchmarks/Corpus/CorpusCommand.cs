using System.Diagnostics;
using System.Globalization;

namespace AgentEvents.Benchmarks.Corpus;

/// <summary>
/// The <c>corpus</c> command: what our generator makes of folders of other people's schemas, beside what ajv makes of them.
/// The options of <c>judge.mjs</c> go before the folders; a file instead of folders is what <c>judge.mjs</c> has written before.
/// </summary>
internal static class CorpusCommand
{
    private const long Memory = 8L << 30;
    private const int ThirdOpinions = 300;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(600);

    /// <summary>Judges and reports.</summary>
    /// <param name="arguments">Folders with schemas.</param>
    /// <param name="output">Takes the table.</param>
    /// <returns>The exit code: 0 if every schema that ajv compiles is generated and compiles, and every instance gets ajv's verdict; otherwise 1; 2
    /// if nothing could be judged.</returns>
    public static async Task<int> Run(string[] arguments, TextWriter output)
    {
        if (arguments.Length == 0)
        {
            await output.WriteLineAsync("# name folders with schemas; bench/README.md says which are worth it").ConfigureAwait(false);
            return 2;
        }

        var peers = Peers.Find();
        var lines = arguments is [var file] && File.Exists(file) ? File.ReadLinesAsync(file) : peers.Judge(arguments);
        var schemas = new List<(CorpusEntry Entry, CorpusResult? Result)>();
        var disagreements = new List<(CorpusEntry Entry, Disagreement Difference, string Third)>();
        var start = Stopwatch.GetTimestamp();
        using var judge = new JudgeProcess(Time, Memory);
        await foreach (var line in lines.ConfigureAwait(false))
        {
            var entry = CorpusEntry.Read(line);
            var result = entry.IsOwed ? await judge.Judge(line).ConfigureAwait(false) : null;
            foreach (var difference in result?.Differing ?? [])
            {
                var instance = entry.Instances!.First(i => i.Name == difference.Name);
                disagreements.Add((
                    entry,
                    difference,
                    disagreements.Count < ThirdOpinions ? await peers.ThirdVerdict(entry, instance).ConfigureAwait(false) : "not asked"));
            }

            // The texts of all instances together are too much to keep.
            schemas.Add((entry with { Instances = [.. (entry.Instances ?? []).Where(i => i.Text is null)] }, result));
            var outcome = result?.Outcome.ToString() ?? entry.Outcome;
            var complaint = result?.Complaints is [var first, ..] ? first : "";
            await Console.Error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{schemas.Count} {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s {outcome} {result?.CodeBytes} B {entry.Path} {complaint}"))
                .ConfigureAwait(false);
        }

        CorpusTable.Write(output, schemas);
        CorpusTable.WriteDisagreements(output, disagreements);
        return schemas.Count == 0 ? 2 : schemas.All(s => s.Result is null or { Outcome: CorpusOutcome.Clean, Differing: [] }) ? 0 : 1;
    }
}
