using AgentEvents.Cli.Reporting;
using Spectre.Console;

namespace AgentEvents.Cli.Diff;

/// <summary>What <c>diff</c> tells people: a table for each file at a terminal, a line for each change where programs may read along.</summary>
internal static class DiffText
{
    /// <summary>Writes a report as lines.</summary>
    public static void WriteLines(Report report, TextWriter output)
    {
        foreach (var subject in report.Subjects)
        {
            WriteFailure(subject, output);
            foreach (var finding in subject.Findings)
            {
                output.Write(PrintableText.Of(Line(subject, finding)) + "\n");
            }
        }

        output.Write(Total(report) + "\n");
    }

    /// <summary>Writes a report as tables.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">The terminal.</param>
    /// <param name="colours">Whether colours are welcome.</param>
    public static void WriteTables(Report report, TextWriter output, bool colours)
    {
        var console = Terminal.Open(output, colours);
        foreach (var subject in report.Subjects.Where(s => s.Findings.Count > 0))
        {
            var table = new Table()
                .Title(Markup.Escape(PrintableText.Of(subject.Name)))
                .Border(TableBorder.Rounded)
                .AddColumns("where", "what", "senders", "receivers");
            foreach (var finding in subject.Findings)
            {
                _ = table.AddRow(
                    Terminal.Cell(PlaceOf(finding)),
                    Terminal.Cell(finding.Message + Mark(finding)),
                    Effect(finding, "senders"),
                    Effect(finding, "receivers"));
            }

            console.Write(table);
        }

        foreach (var subject in report.Subjects)
        {
            WriteFailure(subject, output);
        }

        console.WriteLine(Total(report));
    }

    private static string Line(Subject subject, Finding finding)
    {
        var warning = finding.Severity == Severity.Warning ? " (warning)" : "";
        var effects = finding.Facts.Count > 0 ? $" ({Verdict(finding, "senders")}; {Verdict(finding, "receivers")})" : "";
        var place = PlaceOf(finding) is { Length: > 0 } where ? where + " " : "";
        return $"{subject.Name}: {place}{finding.Rule}{warning}: {finding.Message}{effects}{Mark(finding)}";
    }

    // What has to be written into a configuration to accept it, or why it was.
    private static string Mark(Finding finding) => finding switch
    {
        { Accepted: { } reason } => $" accepted: {reason}",
        { Severity: Severity.Error, Fingerprint: { } fingerprint } => $" [{fingerprint}]",
        _ => "",
    };

    private static void WriteFailure(Subject subject, TextWriter output)
    {
        if (subject.Failure is { } failure)
        {
            output.Write(PrintableText.Of($"not compared: {failure}") + "\n");
        }
    }

    private static string PlaceOf(Finding finding) =>
        string.Join(' ', new[] { finding.Part, finding.Place }.Where(word => !string.IsNullOrEmpty(word)));

    private static Text Effect(Finding finding, string who)
    {
        if (finding.Facts.Count == 0)
        {
            return Terminal.Cell("");
        }

        var isBreaking = FactOf(finding, who) == "breaking";
        return Terminal.Cell(isBreaking ? $"breaking: {FactOf(finding, who + "Reason")}" : "compatible", !isBreaking);
    }

    private static string Verdict(Finding finding, string who) => $"{who}: {FactOf(finding, who)}, {FactOf(finding, who + "Reason")}";

    private static string? FactOf(Finding finding, string name) => finding.Facts.FirstOrDefault(f => f.Name == name)?.Text;

    private static string Total(Report report)
    {
        var files = report.Subjects.Where(s => s.Unit == "change").ToArray();
        var findings = files.SelectMany(s => s.Findings).ToArray();
        var names = report.Subjects.Where(s => s.Unit == "name").Sum(s => s.Count);
        var accepted = findings.Count(f => f.Accepted is not null);
        var failed = report.Subjects.Count(s => s.Failure is not null);
        return $"{ReportSummary.Counted(findings.Length, "change")} in {ReportSummary.Counted(files.Length, "file")}: {Breaking("senders")} "
            + $"breaking for senders, {Breaking("receivers")} for receivers"
            + (names > 0 ? $", {ReportSummary.Counted(names, "change")} of C# names" : "")
            + (accepted > 0 ? $", {accepted} accepted" : "")
            + (failed > 0 ? $"; {ReportSummary.Counted(failed, "file")} not compared" : "");

        int Breaking(string who) => findings.Count(f => f.Accepted is null && FactOf(f, who) == "breaking");
    }
}
