using System.Globalization;
using System.Text.Encodings.Web;

namespace AgentEvents.Cli.Reporting;

/// <summary>One HTML page that needs nothing else: no script, no font, no address of anybody.</summary>
internal sealed class HtmlWriter : ReportWriter
{
    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>agent-events</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; color: CanvasText; background: Canvas; color-scheme: light dark }
        table { border-collapse: collapse; width: 100%; margin: 0 0 2rem }
        th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #8885; vertical-align: top; overflow-wrap: anywhere }
        .good { color: #1a7f37 } .bad { color: #cf222e } .warning { color: #9a6700 } code { font-family: ui-monospace, monospace }
        </style>
        </head>
        <body>

        """;

    /// <inheritdoc/>
    public override string Format => "html";

    /// <inheritdoc/>
    public override void Write(Report report, TextWriter output)
    {
        output.Write(Head.ReplaceLineEndings("\n"));
        output.Write($"<h1>agent-events {Escape(report.Command)}</h1>\n");
        if (report.IsInterrupted)
        {
            output.Write($"<p class=\"bad\">{Escape(Report.Interrupted)}</p>\n");
        }

        output.Write("<table>\n<tr><th>subject</th><th>result</th></tr>\n");
        foreach (var subject in report.Subjects)
        {
            output.Write($"<tr><td>{Escape(subject.Name)}</td><td "
                + $"class=\"{(subject.IsGood ? "good" : "bad")}\">{Escape(subject.Failure ?? Summary(subject))}</td></tr>\n");
        }

        output.Write("</table>\n");
        foreach (var subject in report.Subjects.Where(s => s.Findings.Count > 0))
        {
            WriteFindings(subject, output);
        }

        output.Write("</body>\n</html>\n");
    }

    private static void WriteFindings(Subject subject, TextWriter output)
    {
        output.Write($"<h2>{Escape(subject.Name)}</h2>\n<table>\n<tr><th>line</th><th>place</th><th>rule</th><th>message</th></tr>\n");
        foreach (var finding in subject.Findings)
        {
            var css = finding.Severity switch { Severity.Error => "bad", Severity.Warning => "warning", _ => "good" };
            var facts = string.Concat(finding.Facts.Select(f => $"<br>{Escape(f.Name)}: {Escape(f.Text)}"));
            var value = finding.Value is null ? "" : $"<br><code>{Escape(finding.Value)}</code>";
            output.Write($"<tr><td>{finding.Line?.ToString(CultureInfo.InvariantCulture)}</td><td><code>{Escape(PlaceOf(finding))}</code></td><td "
                + $"class=\"{css}\">{Escape(RuleOf(finding))}</td>");
            output.Write($"<td>{Escape(finding.Message)}{facts}{value}</td></tr>\n");
        }

        output.Write(subject.IsTruncated ? "</table>\n<p>There is more; see it with a greater <code>--max-errors</code>.</p>\n" : "</table>\n");
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(PrintableText.Of(text));
}
