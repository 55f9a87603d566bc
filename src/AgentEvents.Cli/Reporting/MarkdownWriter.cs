using System.Globalization;
using System.Text;

namespace AgentEvents.Cli.Reporting;

/// <summary>Markdown, for the summary of a job or a comment on a pull request: a table of all subjects, and one for each that has findings.</summary>
internal sealed class MarkdownWriter : ReportWriter
{
    // What GitHub would turn into a link, a mention, a tag or a table.
    private const string Special = "\\`*_{}[]<>()#+!|~@&:";

    /// <inheritdoc/>
    public override string Format => "markdown";

    /// <inheritdoc/>
    public override void Write(Report report, TextWriter output)
    {
        output.Write($"## agent-events {report.Command}: {(report.IsInterrupted ? "interrupted" : report.IsGood ? "good" : "bad")}\n\n");
        output.Write("| | subject | result |\n|---|---|---|\n");
        var same = report.Subjects.Where(s => s is { Unit: "change", Count: 0, Failure: null }).ToArray();
        foreach (var subject in report.Subjects.Except(same))
        {
            output.Write($"| {(subject.IsGood ? "✓" : "✗")} | {Escape(subject.Name)} | {Escape(subject.Failure ?? Summary(subject))} |\n");
        }

        if (same.Length > 0)
        {
            output.Write($"| ✓ | {Escape(ReportSummary.Counted(same.Length, "other"))} | no change |\n");
        }

        foreach (var subject in report.Subjects.Where(s => s.Findings.Count > 0))
        {
            WriteFindings(subject, output);
        }
    }

    private static void WriteFindings(Subject subject, TextWriter output)
    {
        string[] facts = [.. subject.Findings.SelectMany(f => f.Facts).Where(f => !f.IsDetail).Select(f => f.Name).Distinct()];
        output.Write($"\n### {Escape(subject.Name)}\n\n");
        output.Write($"| line | place | rule | message |{string.Concat(facts.Select(f => $" {Escape(f)} |"))}\n|---|---|---|---|"
            + $"{string.Concat(facts.Select(_ => "---|"))}\n");
        foreach (var finding in subject.Findings)
        {
            var line = finding.Line?.ToString(CultureInfo.InvariantCulture) ?? "";
            var message = finding.Message
                + (finding.Value is null ? "" : $" [{finding.Value}]")
                + (finding.Accepted is null ? "" : $" (accepted: {finding.Accepted})")
                + (finding is { Severity: Severity.Error, Fingerprint: { } fingerprint } ? $" (fingerprint {fingerprint})" : "");
            output.Write($"| {line} | {Escape(PlaceOf(finding))} | {Escape(RuleOf(finding))} | {Escape(message)} |");
            output.Write(string.Concat(facts.Select(name => $" {Escape(finding.Facts.FirstOrDefault(f => f.Name == name)?.Text ?? "")} |")) + "\n");
        }

        if (subject.IsTruncated)
        {
            output.Write("\nThere is more; see it with a greater `--max-errors`.\n");
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var unit in PrintableText.Of(text))
        {
            _ = Special.Contains(unit, StringComparison.Ordinal) ? escaped.Append('\\').Append(unit) : escaped.Append(unit);
        }

        return escaped.ToString();
    }
}
