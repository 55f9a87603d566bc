using System.Globalization;

namespace AgentEvents.Cli.Reporting;

/// <summary>Workflow commands that GitHub Actions shows at the lines of a pull request: <c>::error file=a.json,line=3,title=pattern::…</c>.</summary>
internal static class GitHubAnnotations
{
    // GitHub shows ten of a kind for a step and fifty for a job; more would only bury the log.
    private const int Most = 50;

    /// <summary>The lines for a report: its faults and warnings, no more than GitHub takes.</summary>
    public static IEnumerable<string> Of(Report report) => report.Subjects
        .SelectMany(subject => Failures(subject).Concat(subject.Findings.Where(f => f.Severity != Severity.Note).Select(f => Of(subject, f))))
        .Take(Most);

    private static IEnumerable<string> Failures(Subject subject) =>
        subject.Failure is { } failure ? [$"::{LevelOf(subject)} title=agent-events::{Data(failure)}"] : [];

    private static string Of(Subject subject, Finding finding)
    {
        List<string> properties = [];
        if (subject.File is { } file)
        {
            properties.Add("file=" + Property(file.Replace('\\', '/')));
            AddNumber(properties, "line", finding.Line);
            AddNumber(properties, "col", finding.Line is null ? null : finding.Column);
        }

        properties.Add("title=" + Property(finding.Rule));
        var name = subject.File is null && subject.Unit == "interaction" ? subject.Name + ":" : null;
        var place = string.Join(": ", new[] { finding.Part, finding.Place }.Where(p => !string.IsNullOrEmpty(p)));
        return $"::{(finding.Severity == Severity.Error ? LevelOf(subject) : "warning")} {string.Join(',', properties)}::"
            + $"{Data(PrintableText.Of(string.Join(' ', new[] { name, place, finding.Message }.Where(p => !string.IsNullOrEmpty(p)))))}";
    }

    private static string LevelOf(Subject subject) => subject.IsTolerated ? "warning" : "error";

    private static void AddNumber(List<string> properties, string name, long? number)
    {
        if (number is { } value)
        {
            properties.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
