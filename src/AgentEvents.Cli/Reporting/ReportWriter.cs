namespace AgentEvents.Cli.Reporting;

/// <summary>Writes a report in one format.</summary>
internal abstract class ReportWriter
{
    /// <summary>What the format is called on the command line.</summary>
    public abstract string Format { get; }

    /// <summary>All formats. A new one is a class and its line here.</summary>
    public static IReadOnlyList<ReportWriter> All { get; } =
        [new JUnitWriter(), new SarifWriter(), new JsonReportWriter(), new MarkdownWriter(), new HtmlWriter()];

    /// <summary>How bad something is, as a word: <c>error</c>, <c>warning</c>, <c>note</c>.</summary>
    public static string WordFor(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Takes the text; lines end in <c>\n</c>.</param>
    public abstract void Write(Report report, TextWriter output);

    /// <summary>Where a finding is, on one line: part, pointer or neither.</summary>
    protected static string PlaceOf(Finding finding) => (finding.Part, finding.Place) switch
    {
        (null, var place) => place,
        (var part, "") => part,
        var (part, place) => $"{part}: {place}",
    };

    /// <summary>The rule, and how bad it is where that is neither a fault nor a note.</summary>
    protected static string RuleOf(Finding finding) => finding.Severity == Severity.Warning ? finding.Rule + " (warning)" : finding.Rule;

    /// <summary>How many units were looked at and how many are bad, in words.</summary>
    protected static string Summary(Subject subject) => ReportSummary.Of(subject);
}
