using System.CommandLine;

namespace AgentEvents.Cli.Reporting;

/// <summary>What report is wanted, and where.</summary>
/// <param name="Format">A format, or null for text.</param>
/// <param name="File">Its file, or null for standard output.</param>
/// <param name="FileOption">The option that names the file.</param>
internal sealed record ReportOptions(string? Format, string? File, string FileOption = ReportOptions.Output)
{
    private const string Output = "--output";

    /// <summary>The two options, to be added to a command.</summary>
    /// <param name="fileOption">The option that names the file.</param>
    /// <param name="stream">Where the text for people goes.</param>
    /// <returns>The options, and what reads them.</returns>
    public static (IReadOnlyList<Option> Options, Func<ParseResult, ReportOptions> Read) Make(
        string fileOption = Output,
        string stream = "standard output")
    {
        string[] formats = [.. ReportWriter.All.Select(w => w.Format)];
        var format = new Option<string?>("--report")
        {
            Description = $"A report for machines, in place of the text on {stream}.",
            HelpName = string.Join('|', formats),
        };
        format.AcceptOnlyFromAmong(formats);
        var file = new Option<string?>(
            fileOption,
            fileOption == Output ? ["-o"] : [])
        {
            Description = $"Writes the report to a file; {stream} keeps the text.",
            HelpName = "FILE",
        };
        return ([format, file], parsed => new ReportOptions(parsed.GetValue(format), parsed.GetValue(file), fileOption));
    }
}
