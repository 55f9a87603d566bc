using System.CommandLine;
using AgentEvents.Cli.Compilation;
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
        Looks at *.schema.json files and OpenAPI documents. Senders produce documents by the schemas, receivers consume them: what allows less breaks
        senders, what allows more breaks receivers. In an OpenAPI document clients send requests and providers answer them.
        Exit codes: 0 nothing is broken, 1 something is, 2 something could not be compared.

        Examples:
          agent-events diff published/schemas schemas
          agent-events diff --explain parameter-required
          agent-events diff --fail-on clients --report markdown --output changes.md published/schemas schemas
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<DiffOptions, int> action)
    {
        var old = new Argument<string?>("OLD") { Description = "The schemas as they were: a folder or a file.", Arity = ArgumentArity.ZeroOrOne };
        var now = new Argument<string?>("NEW") { Description = "The schemas as they are: a folder or a file.", Arity = ArgumentArity.ZeroOrOne };
        var failOn = new Option<BreakingFor>("--fail-on")
        {
            Description = "Whose trouble makes the exit code 1.",
            HelpName = "any|senders|receivers|clients|providers|none",
            DefaultValueFactory = _ => BreakingFor.Any,
        };
        var explain = new Option<string?>("--explain") { Description = "Says what a rule means, and compares nothing.", HelpName = "RULE" };
        var (reportOptions, readReport) = ReportOptions.Make();
        var command = new Command(
            "diff",
            "Says what has changed between two versions of schemas and OpenAPI documents, and whom it breaks.") { old, now, failOn, explain };
        foreach (var option in reportOptions)
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            if (result.GetValue(explain) is null && result.GetValue(now) is null)
            {
                result.AddError("Two versions are compared; name OLD and NEW.");
            }
        });
        command.SetAction(parsed =>
            action(new DiffOptions(
                parsed.GetValue(old),
                parsed.GetValue(now),
                parsed.GetValue(failOn),
                parsed.GetValue(explain),
                readReport(parsed))));
        return command;
    }

    /// <summary>Compares.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">An input cannot be read.</exception>
    public int Run()
    {
        if (options.Explain is { } rule)
        {
            console.Output.Write(RuleText.Of(rule));
            return ExitCode.Good;
        }

        var (old, now) = (options.Old!, options.New!);

        using var reports = new ReportOutput(
            console,
            "diff",
            options.Report,
            new InputPaths().Add([old, now], SchemaSource.Pattern));
        var name = Path.GetFileName(now);
        var subjects = new VersionComparison(VersionReader.Read(old, name), VersionReader.Read(now, name), options.FailOn).Compare();
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
