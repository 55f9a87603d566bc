using System.CommandLine;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>Says what has changed between two versions of a folder of schemas, and whom it breaks.</summary>
/// <param name="console">Where the report goes.</param>
/// <param name="options">What was asked for.</param>
internal sealed class DiffCommand(CommandConsole console, DiffOptions options)
{
    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        Looks at *.schema.json and openapi.json files. Senders produce documents by the schemas, receivers consume them: what allows less breaks
        senders, what allows more breaks receivers. A change of a pattern or a reference cannot be ordered and counts for both.
        Exit codes: 0 nothing is broken, 1 something is, 2 a folder cannot be read or a file is no JSON.

        Examples:
          agent-events diff published/schemas schemas
          agent-events diff --fail-on senders --report markdown --output changes.md published/schemas schemas
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<DiffOptions, int> action)
    {
        var old = new Argument<string>("OLD") { Description = "The folder of the schemas as they were." };
        var now = new Argument<string>("NEW") { Description = "The folder of the schemas as they are." };
        var failOn = new Option<BreakingFor>("--fail-on")
        {
            Description = "Whose trouble makes the exit code 1.",
            HelpName = "any|senders|receivers|none",
            DefaultValueFactory = _ => BreakingFor.Any,
        };
        var (reportOptions, readReport) = ReportOptions.Make();
        var command = new Command(
            "diff",
            "Says what has changed between two folders of schemas, and whether it breaks senders or receivers.") { old, now, failOn };
        foreach (var option in reportOptions)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
            action(new DiffOptions(parsed.GetRequiredValue(old), parsed.GetRequiredValue(now), parsed.GetValue(failOn), readReport(parsed))));
        return command;
    }

    /// <summary>Compares.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">A folder cannot be read, or a file is no JSON.</exception>
    public int Run()
    {
        using var reports = new ReportOutput(
            console,
            "diff",
            options.Report,
            new InputPaths().Add([options.OldFolder, options.NewFolder], FolderComparison.Patterns));
        var subjects = new FolderComparison(options.OldFolder, options.NewFolder, options.FailOn).Compare();
        return reports.Deliver(new Report("diff", subjects), Write);
    }

    private void Write(Report report, TextWriter output)
    {
        var environment = console.Environment;
        if (environment.OutputIsTerminal && ReferenceEquals(output, console.Output))
        {
            DiffText.WriteTables(report, output, environment.Colours);
        }
        else
        {
            DiffText.WriteLines(report, output);
        }
    }
}
