using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Verification;

/// <summary>What <c>verify</c> tells people: a line for each interaction that is honoured, one for each difference, and one for all of it.</summary>
internal static class VerifyText
{
    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        foreach (var subject in report.Subjects)
        {
            if (subject.IsGood)
            {
                output.Write(PrintableText.Of(subject.Name) + ": honoured\n");
            }

            foreach (var finding in subject.Findings)
            {
                output.Write(PrintableText.Of(Line(subject, finding)) + "\n");
            }
        }

        var all = new Subject
        {
            Name = "",
            Unit = "interaction",
            Count = report.Subjects.Sum(s => s.Count),
            BadCount = report.Subjects.Sum(s => s.BadCount),
        };
        var failures = report.Subjects.Count(s => s.Failure is not null);
        var tolerated = report.Subjects.Count(s => s.IsTolerated && !s.IsGood);
        output.Write((all.Count > 0 ? ReportSummary.Of(all) : "no interaction was verified")
            + (failures > 0 ? FormattableString.Invariant($", {failures} not verified") : "")
            + (tolerated > 0 ? FormattableString.Invariant($"; {tolerated} of these pending, which may be") : "") + "\n");
    }

    private static string Line(Subject subject, Finding finding)
    {
        var place = finding.Pointer is null ? "" : finding.Place + " ";
        return $"{subject.Name}: {place}{finding.Rule}{(finding.Part is null ? "" : " " + finding.Part)}: {finding.Message}"
            + $"{(finding.Value is null ? "" : $" [{finding.Value}]")}";
    }
}
