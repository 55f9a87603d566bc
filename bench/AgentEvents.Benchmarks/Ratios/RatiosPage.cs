using System.Globalization;
using System.Text;

namespace AgentEvents.Benchmarks.Ratios;

/// <summary>Puts the figures of a run into a page, between its two marks.</summary>
internal static class RatiosPage
{
    private const string Start = "<!-- ratios";
    private const string End = "<!-- /ratios -->";

    /// <summary>Replaces the table.</summary>
    /// <param name="path">The page.</param>
    /// <param name="measurements">What was measured.</param>
    /// <exception cref="InvalidDataException">The page has no marks.</exception>
    public static void Write(string path, IReadOnlyList<Measurement> measurements)
    {
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidDataException($"{path} has no place for the figures: put \"{Start} -->\" and \"{End}\" into it.");
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Start}: from one run on {Machine.Describe()} -->\n\n");
        text.Append("| figure | limit | measured | bytes |\n|---|--:|--:|--:|\n");
        foreach (var measurement in measurements)
        {
            var limit = measurement.Figure.Limit?.ToString("0.00#", CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{measurement.Figure.Name}` | {limit} | {measurement.Printed:0.00#} | {measurement.Bytes} |\n");
        }

        File.WriteAllText(path, page[..start] + text.Append('\n') + page[end..]);
    }
}
