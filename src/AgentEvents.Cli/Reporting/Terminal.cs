using Spectre.Console;

namespace AgentEvents.Cli.Reporting;

/// <summary>Tables for people at a terminal.</summary>
internal static class Terminal
{
    /// <summary>A terminal that tables can be written to.</summary>
    /// <param name="output">The terminal.</param>
    /// <param name="colours">Whether colours are welcome.</param>
    public static IAnsiConsole Open(TextWriter output, bool colours) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
        ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    });

    /// <summary>A cell: text that is neither markup nor an escape sequence, whatever it holds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isGood">Green or red, or null for neither.</param>
    public static Text Cell(string text, bool? isGood = null) =>
        new(PrintableText.Of(text), isGood is { } good ? new Style(good ? Color.Green : Color.Red) : Style.Plain);

    /// <summary>Writes a table with a row for each subject and what it comes to.</summary>
    public static void WriteSummary(Report report, TextWriter output, bool colours)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("subject", "result");
        foreach (var subject in report.Subjects)
        {
            _ = table.AddRow(Cell(subject.Name), Cell(subject.Failure is null ? ReportSummary.Of(subject) : "could not be judged", subject.IsGood));
        }

        Open(output, colours).Write(table);
    }
}
