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
                output.Write(PrintableText.Of($"{subject.Name}: {finding.Rule} {finding.Message}{(finding.Value is null ? "" : $": {finding.Value}")}") + "\n");
            }
        }

        var all = new Subject { Name = "", Unit = "interaction", Count = report.Subjects.Sum(s => s.Count), BadCount = report.Subjects.Sum(s => s.BadCount) };
        var failures = report.Subjects.Count(s => s.Failure is not null);
        output.Write((all.Count > 0 ? ReportSummary.Of(all) : "no interaction was verified") + (failures > 0 ? FormattableString.Invariant($", {failures} not verified") : "") + "\n");
    }
}
