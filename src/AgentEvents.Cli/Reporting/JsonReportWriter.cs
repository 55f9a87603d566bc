using System.Text.Json;

namespace AgentEvents.Cli.Reporting;

/// <summary>
/// Everything in the report, as one JSON object. Its members are documented in <c>docs/cli.md</c>; new ones may be added, none will go or change.
/// </summary>
internal sealed class JsonReportWriter : ReportWriter
{
    /// <inheritdoc/>
    public override string Format => "json";

    /// <inheritdoc/>
    public override void Write(Report report, TextWriter output)
    {
        output.Write(IndentedJson.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("command", report.Command);
            json.WriteBoolean("good", report.IsGood);
            json.WriteBoolean("complete", !report.IsInterrupted);
            json.WriteStartArray("subjects");
            foreach (var subject in report.Subjects)
            {
                WriteSubject(json, subject);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
        output.Write('\n');
    }

    private static void WriteSubject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject();
        json.WriteString("name", subject.Name);
        json.WriteString("unit", subject.Unit);
        json.WriteNumber("count", subject.Count);
        json.WriteNumber("bad", subject.BadCount);
        json.WriteBoolean("truncated", subject.IsTruncated);
        if (subject.IsTolerated)
        {
            json.WriteBoolean("tolerated", true);
        }

        WriteText(json, "failure", subject.Failure);
        json.WriteStartArray("findings");
        foreach (var finding in subject.Findings)
        {
            WriteFinding(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("severity", WordFor(finding.Severity));
        json.WriteString("rule", finding.Rule);
        json.WriteString("message", finding.Message);
        WriteText(json, "part", finding.Part);
        WriteNumber(json, "line", finding.Line);
        WriteNumber(json, "column", finding.Column);
        WriteText(json, "pointer", finding.Pointer);
        WriteText(json, "place", finding.Place.Length > 0 ? finding.Place : null);
        WriteNumber(json, "byteOffset", finding.ByteOffset);
        WriteText(json, "schemaLocation", finding.SchemaLocation);
        WriteText(json, "value", finding.Value);
        WriteText(json, "fingerprint", finding.Fingerprint);
        WriteText(json, "accepted", finding.Accepted);
        foreach (var fact in finding.Facts)
        {
            json.WriteString(fact.Name, fact.Text);
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
