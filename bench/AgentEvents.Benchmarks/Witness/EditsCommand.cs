extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using AgentEvents.Cli;
using AgentEvents.Cli.Diff;
using generator::AgentEvents.Generator.Resolution;
using generator::AgentEvents.Generator.Values;

namespace AgentEvents.Benchmarks.Witness;

/// <summary>
/// The <c>edits</c> command: what <c>diff</c> says of changes that people have made, read from the history of a clone. A line of the list is a commit
/// and a path.
/// </summary>
internal static partial class EditsCommand
{
    private const string Home = "https://json.schemastore.org/";
    private const string Folder = "src/schemas/json/";

    /// <summary>Judges and reports.</summary>
    /// <param name="arguments">The folder of git, and the list of edits.</param>
    /// <param name="output">Takes the table.</param>
    /// <returns>The exit code: 0 if 5 % of the edits at the most are not decided. Schemas that are broken or refer elsewhere count by
    /// themselves.</returns>
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (arguments is not [var repository, var list])
        {
            output.WriteLine("# name the folder of git and the list of edits; bench/README.md says which");
            return 2;
        }

        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        string[][] edits = [.. File.ReadLines(list).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' '))];
        foreach (var edit in edits)
        {
            var outcome = Judge(repository, edit[0], edit[1]);
            var kind = outcome.StartsWith("unread", StringComparison.Ordinal) ? "unread" : outcome;
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            if (outcome.StartsWith('u'))
            {
                output.WriteLine($"{edit[0][..10]} {edit[1]}: {outcome}");
            }
        }

        foreach (var (outcome, count) in counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} {outcome}"));
        }

        var unknown = counts.Where(c => c.Key.StartsWith("undecided", StringComparison.Ordinal)).Sum(c => c.Value);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{edits.Length} edits, {100.0 * unknown / edits.Length:0.0} % not decided"));
        return unknown * 20 <= edits.Length ? 0 : 1;
    }

    private static string Judge(string repository, string commit, string path)
    {
        try
        {
            var place = new SchemaLocation(Home + Path.GetFileName(path), "");
            var changes = new SchemaJudge(Version(repository, commit + "~1", path), Version(repository, commit, path)).Compare(place, place);
            return changes.FirstOrDefault(c => c.Rule == "schema-undecided") is { } undecided ? $"undecided: {undecided.Message}"
                : changes.Any(c => c.BreaksSenders || c.BreaksReceivers) ? "breaking, with a document"
                : "compatible, proven";
        }
        catch (CannotRunException e)
        {
            return "unread: " + e.Message;
        }
    }

    private static SchemaVersion Version(string repository, string commit, string path)
    {
        var main = SchemaDocument.Read(path, Home + Path.GetFileName(path), Show(repository, commit, path)!);
        var others = new Dictionary<string, SchemaDocument>(StringComparer.Ordinal);
        var open = new Queue<string>([main.Text]);
        while (open.TryDequeue(out var text))
        {
            foreach (Match reference in References().Matches(text))
            {
                var name = reference.Groups[2].Value;
                var uri = (reference.Groups[1] is { Length: > 0 } address ? address.Value : Home) + name;
                if (!others.ContainsKey(uri)
                    && Show(repository, commit, Folder + (name.EndsWith(".json", StringComparison.Ordinal) ? name : name + ".json")) is { } other)
                {
                    others.Add(uri, SchemaDocument.Read(uri, uri, other));
                    open.Enqueue(other);
                }
            }
        }

        return new SchemaVersion(commit, new Dictionary<string, SchemaDocument> { [path] = main }, [.. others.Values]);
    }

    [GeneratedRegex("\"\\$ref\":\\s*\"(https?://(?:json|www)\\.schemastore\\.(?:org|net)/)?([\\w.-]+)")]
    private static partial Regex References();

    private static string? Show(string repository, string commit, string path)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", repository, "show", $"{commit}:{path}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var text = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        _ = errors.Result;
        return git.ExitCode == 0 ? text.TrimStart('\uFEFF') : null;
    }
}
