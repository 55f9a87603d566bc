using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace AgentEvents.Snapshots;

/// <summary>The difference of two texts, line by line, as <c>diff -u</c> shows it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    // Nobody reads further; the received file has everything.
    private const int LongestDiff = 200;

    /// <summary>What to take away from and to add to one text to get the other.</summary>
    /// <param name="expected">The text as it should be.</param>
    /// <param name="actual">The text as it is.</param>
    public static string Between(string expected, string actual)
    {
        var lines = InlineDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false).Lines;
        var start = Math.Max(0, lines.FindIndex(line => line.Type != ChangeType.Unchanged));
        var end = lines.FindLastIndex(line => line.Type != ChangeType.Unchanged);
        var shown = lines[Math.Max(0, start - Context)..Math.Min(lines.Count, end + 1 + Context)].ConvertAll(line => Mark(line.Type) + line.Text);
        return $"--- verified\n+++ received\n@@ line {start + 1} "
            + $"@@\n{string.Join('\n', shown.Take(LongestDiff))}{(shown.Count > LongestDiff ? "\n…" : "")}";
    }

    private static char Mark(ChangeType type) => type switch
    {
        ChangeType.Deleted => '-',
        ChangeType.Inserted => '+',
        _ => ' ',
    };
}
