using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Validation;

/// <summary>
/// What <c>validate</c> tells people: a line for each violation, such as <c>a.json: /to pattern: … (byte 6)</c>, and one for what is valid or has
/// many parts.
/// </summary>
internal static class ValidateText
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

            if (subject is { Failure: not null, Count: 0 })
            {
                // That it could not be judged has been said, and "all valid" is not the other half of it.
                continue;
            }

            if (subject.Unit != "document")
            {
                output.Write(PrintableText.Of($"{subject.Name}: {ReportSummary.Of(subject)}") + "\n");
            }
            else if (subject.IsGood)
            {
                output.Write(PrintableText.Of(subject.Name) + ": valid\n");
            }
        }
    }

    private static string Line(Subject subject, Finding finding)
    {
        // The line of a document on many lines is for annotations; the byte is the place that the validator knows.
        var name = finding.Line is not null && subject.Unit != "document"
            ? FormattableString.Invariant($"{subject.Name}:{finding.Line}")
            : subject.Name;
        var part = finding.Part is null ? "" : finding.Part + ": ";
        var place = finding.Pointer is null ? "" : finding.Place + " ";
        var offset = finding.ByteOffset is { } at ? FormattableString.Invariant($" (byte {at})") : "";
        var value = finding.Value is null ? "" : $": {finding.Value}";
        return $"{name}: {part}{place}{finding.Rule}: {finding.Message}{offset}{value}";
    }
}
