using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentEvents.Benchmarks.Corpus;

/// <summary>Prints what became of all schemas: figures by draft, then everything that went wrong, by kind.</summary>
internal static partial class CorpusTable
{
    private const int LongestHead = 150;

    /// <summary>Prints the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="schemas">The schemas, with what became of those that ajv compiles.</param>
    public static void Write(TextWriter output, IReadOnlyList<(CorpusEntry Entry, CorpusResult? Result)> schemas)
    {
        output.WriteLine("| draft | files | ajv compiles | we generate | | compile cleanly | instances | ajv's verdict |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var draft in schemas.GroupBy(s => s.Entry.Draft).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            WriteRow(output, draft.Key, [.. draft]);
        }

        WriteRow(output, "all", schemas);
        WriteKinds(
            output,
            "not judged by ajv",
            schemas.Where(s => !s.Entry.IsOwed).Select(s => (s.Entry.Outcome + ": " + s.Entry.Error, s.Entry.Path)));
        WriteKinds(
            output,
            "with identity escapes in patterns",
            schemas.Where(s => s.Entry.IdentityEscapes)
                .Select(s => ("compiled by ajv without the flag u; by us: " + s.Result!.Outcome, s.Entry.Path)));
        foreach (var outcome in new[] { CorpusOutcome.TooLarge, CorpusOutcome.Refused, CorpusOutcome.Uncompilable, CorpusOutcome.Warned })
        {
            // The first complaint of a file is its kind: the others often follow from it.
            WriteKinds(
                output,
                outcome.ToString(),
                schemas.Where(s => s.Result?.Outcome == outcome).Select(s => (s.Result!.Complaints is [var first, ..] ? first : "", s.Entry.Path)));
        }

        WriteKinds(
            output,
            "instances that could not be read",
            schemas.SelectMany(s => (s.Entry.Instances ?? []).Where(i => i.Text is null).Select(i => (Path.GetExtension(i.Name), i.Name))));
    }

    /// <summary>Prints the instances for which we and ajv differ.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="disagreements">The instances, each with what a third validator says.</param>
    public static void WriteDisagreements(TextWriter output, IReadOnlyList<(CorpusEntry Entry, Disagreement Difference, string Third)> disagreements)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## verdicts that differ from ajv's: {disagreements.Count}"));
        foreach (var (entry, difference, third) in disagreements)
        {
            output.WriteLine($"- {difference.Name} by {entry.Path}: ajv {(difference.IsValidForPeer ? "valid" : "invalid")}, jsonschema {third}, "
                + $"ours {Head(difference.Ours)}");
        }
    }

    private static void WriteRow(TextWriter output, string name, IReadOnlyList<(CorpusEntry Entry, CorpusResult? Result)> schemas)
    {
        var results = schemas.Select(s => s.Result).OfType<CorpusResult>().ToArray();
        var generated = results.Count(r => r.Outcome >= CorpusOutcome.Uncompilable);
        var share = results.Length == 0 ? 1 : (double)generated / results.Length;
        var clean = results.Count(r => r.Outcome == CorpusOutcome.Clean);
        var judged = results.Sum(r => r.Judged);
        var agreed = judged - results.Sum(r => r.Differing.Count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {schemas.Count:N0} | {results.Length:N0} | {generated:N0} | {share:0.0 %} | {clean:N0} | {judged:N0} | {agreed:N0} |"));
    }

    private static void WriteKinds(TextWriter output, string title, IEnumerable<(string Message, string Example)> cases)
    {
        var kinds = cases.GroupBy(c => Head(c.Message), StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToArray();
        if (kinds.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"## {title}: {kinds.Sum(k => k.Count())}"));
        foreach (var kind in kinds)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {kind.Count()} × {kind.Key}"));
            output.WriteLine($"  {kind.First().Example}{(Place().Match(kind.First().Message) is { Success: true } place ? place.Value : "")}");
        }
    }

    // Names and places make every message a kind of its own.
    private static string Head(string message)
    {
        var head = Quoted().Replace(Place().Replace(message.Split('\n')[0], ""), "'…'");
        head = head.Contains(": error AES", StringComparison.Ordinal) ? head[(head.IndexOf(": error AES", StringComparison.Ordinal) + 2)..] : head;
        return head.Length > LongestHead ? head[..LongestHead] + "…" : head;
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@":\d+:\d+(?=: error)")]
    private static partial Regex Place();
}
