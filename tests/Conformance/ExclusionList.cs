namespace AgentEvents.Conformance;

/// <summary>A case that may fail.</summary>
/// <param name="File">The file of the suite, relative to the folder of the draft.</param>
/// <param name="Case">The description of the schema, a colon, and that of the test.</param>
/// <param name="Reason">Why.</param>
internal sealed record Exclusion(string File, string Case, string Reason);

/// <summary>The cases of <c>exclusions.txt</c>, and what they mean for the outcome of a file.</summary>
internal sealed class ExclusionList(IReadOnlyList<Exclusion> entries)
{
    private const char Separator = '|';

    /// <summary>The committed list.</summary>
    public static ExclusionList Committed { get; } = Parse(File.ReadAllText(Path.Combine(SuiteFolder.Project, "exclusions.txt")));

    /// <summary>The entries, in the order of the list.</summary>
    public IReadOnlyList<Exclusion> Entries { get; } = entries;

    /// <summary>Reads a list: a line has a file, two descriptions and a reason; <c>#</c> begins a remark.</summary>
    /// <exception cref="FormatException">A line is no entry, or gives no reason.</exception>
    public static ExclusionList Parse(string text) => new(
        [.. text.ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => (Line: line.Trim(), Number: index + 1))
            .Where(l => l.Line.Length > 0 && l.Line[0] != '#')
            .Select(l => Parse(l.Line, l.Number))]);

    /// <summary>What is wrong with a file's outcome once its entries are taken into account; nothing if all is well.</summary>
    /// <param name="file">The file.</param>
    /// <param name="ran">The cases that ran.</param>
    /// <param name="failures">Those that failed, and how.</param>
    public IReadOnlyList<string> Complaints(string file, IReadOnlyCollection<string> ran, IReadOnlyDictionary<string, string> failures)
    {
        var entries = Entries.Where(e => e.File == file).ToArray();
        var excluded = entries.Select(e => e.Case).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. failures.Where(f => !excluded.Contains(f.Key)).Select(f => $"{file}: {f.Key}: {f.Value}"),
            .. entries.Where(e => !ran.Contains(e.Case)).Select(e => $"{file}: {e.Case}: exclusions.txt names this case, and there is none"),
            .. entries.Where(e => ran.Contains(e.Case) && !failures.ContainsKey(e.Case))
                .Select(e => $"{file}: {e.Case}: passes; take it out of exclusions.txt"),
        ];
    }

    private static Exclusion Parse(string line, int number) =>
        line.Split(
            Separator,
            4,
            StringSplitOptions.TrimEntries) is [{ Length: > 0 } file, { Length: > 0 } schema, { Length: > 0 } test, { Length: > 0 } reason]
            ? new Exclusion(file, $"{schema}: {test}", reason)
            : throw new FormatException($"exclusions.txt, line {number}: an entry is FILE | SCHEMA | TEST | REASON");
}
