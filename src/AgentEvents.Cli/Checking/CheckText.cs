using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Checking;

/// <summary>
/// What <c>check</c> tells people: a line for each problem that editors and terminals turn into a link, and what all of it comes to.
/// </summary>
internal static class CheckText
{
    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        foreach (var subject in report.Subjects)
        {
            foreach (var finding in subject.Findings)
            {
                output.Write(PrintableText.Of(Line(subject, finding)) + "\n");
            }
        }

        var findings = report.Subjects.SelectMany(s => s.Findings).ToArray();
        var warnings = findings.Count(f => f.Severity == Severity.Warning);
        output.Write(
            $"{ReportSummary.Counted(report.Subjects.Count(s => s.Findings.All(IsOfASchema)), "file")}, "
                + $"{ReportSummary.Counted(findings.Count(f => f.Severity == Severity.Error), "error")}"
                + $"{(warnings > 0 ? ", " + ReportSummary.Counted(warnings, "warning") : "")}\n");
        output.Write(ConformanceFigure.Line + "\n");
    }

    private static string Line(Subject subject, Finding finding)
    {
        var place = finding.Line is null ? subject.Name : FormattableString.Invariant($"{subject.Name}:{finding.Line}:{finding.Column}");
        return $"{place}: {ReportWriter.WordFor(finding.Severity)}{(IsOfASchema(finding) ? " " + finding.Rule : "")}: {finding.Message}";
    }

    // The page about the mappers is no schema, and has no line for it.
    private static bool IsOfASchema(Finding finding) => finding.Line is not null;
}
