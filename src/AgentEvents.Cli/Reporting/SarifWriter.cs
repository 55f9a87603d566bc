using System.Text.Json;

namespace AgentEvents.Cli.Reporting;

/// <summary>SARIF 2.1.0 (OASIS), which code-scanning pages and editors read.</summary>
internal sealed class SarifWriter : ReportWriter
{
    // A name that cannot be registered (RFC 2606) until the project has a public home.
    private const string Home = "https://schemas.agentevents.example/";

    /// <inheritdoc/>
    public override string Format => "sarif";

    /// <inheritdoc/>
    public override void Write(Report report, TextWriter output)
    {
        string[] rules = [.. report.Subjects.SelectMany(s => s.Findings).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal)];
        output.Write(IndentedJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules, report.Rules);
            WriteInvocation(json, report);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            foreach (var subject in report.Subjects)
            {
                foreach (var finding in subject.Findings)
                {
                    WriteResult(json, subject, finding, Array.IndexOf(rules, finding.Rule));
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }));
        output.Write('\n');
    }

    private static void WriteTool(Utf8JsonWriter json, string[] rules, IReadOnlyDictionary<string, string> meanings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "agent-events");
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            if (meanings.TryGetValue(rule, out var meaning))
            {
                json.WriteStartObject("shortDescription");
                json.WriteString("text", meaning);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.IsInterrupted && report.Subjects.All(s => s.Failure is null || s.IsTolerated));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var failure in report.Subjects.Select(s => s.Failure).OfType<string>().Concat(report.IsInterrupted ? [Report.Interrupted] : []))
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, failure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Subject subject, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", finding.Severity == Severity.Error && subject.IsTolerated ? "warning" : WordFor(finding.Severity));
        WriteMessage(json, $"{PlaceOf(finding)} {finding.Message}".TrimStart());
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (subject.File is { } file)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", UriOf(file));
            json.WriteEndObject();
            WriteRegion(json, finding);
            json.WriteEndObject();
        }

        if ((subject.File is null ? $"{subject.Name} {PlaceOf(finding)}" : PlaceOf(finding)).Trim() is { Length: > 0 } place)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", place);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        WriteHistory(json, finding);
        json.WriteEndObject();
    }

    // By these, code-scanning pages know a result again, and show what was accepted as closed.
    private static void WriteHistory(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Fingerprint is { } fingerprint)
        {
            json.WriteStartObject("partialFingerprints");
            json.WriteString("agentEvents/v1", fingerprint);
            json.WriteEndObject();
        }

        if (finding.Accepted is { } reason)
        {
            json.WriteStartArray("suppressions");
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("justification", reason);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void WriteRegion(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Line is not { } line)
        {
            return;
        }

        // SARIF counts in 32 bits; a place beyond is better left out than wrong.
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Min(line, int.MaxValue));
        if (finding.Column is { } column)
        {
            json.WriteNumber("startColumn", Math.Min(column, int.MaxValue));
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
