using System.CommandLine;
using AgentEvents.Cli.Bowtie;
using AgentEvents.Cli.Checking;
using AgentEvents.Cli.Validation;

namespace AgentEvents.Cli;

/// <summary>The commands of the tool, and what happens when one of them cannot run.</summary>
/// <param name="console">Where they read and write.</param>
internal sealed class CommandLine(CommandConsole console)
{
    private const string Description =
        """
        Works with JSON Schema 2020-12: validates documents, checks schemas, joins conformance reports.

        Exit codes: 0 all is well, 1 something is not valid, 2 the command could not run.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">What stands behind <c>agent-events</c>.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(Description)
        {
            ValidateOptions.Command(options => Guarded(() => new ValidateCommand(console, options).Run())),
            CheckCommand.Command(folder => Guarded(() => new CheckCommand(console, folder).Run())),
            BowtieCommand.Command(() => Guarded(() => new BowtieCommand(console).Run())),
        };
        root.HelpName = "agent-events";
        DetailedHelp.Install(root, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["validate"] = ValidateOptions.Details,
            ["check"] = CheckCommand.Details,
            ["bowtie"] = BowtieCommand.Details,
        });

        // A file may be called "@data.json"; nobody expects us to read arguments from it.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            var command = parsed.CommandResult.Command;
            var asked = ReferenceEquals(command, root) ? "agent-events" : $"agent-events {command.Name}";
            console.Complain($"agent-events: {parsed.Errors[0].Message} See '{asked} --help'.");
            return ExitCode.CouldNotRun;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
    }

    private int Guarded(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (CannotRunException e)
        {
            console.Complain("agent-events: " + e.Message);
        }
        catch (IOException)
        {
            // Only printing can still fail here: whoever read our output has gone, or the disk is full.
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The message of an exception may quote what was read; its type says enough to find the defect.
            console.Complain($"agent-events: stopped by a defect of its own ({e.GetType().Name}); please report it with the command and the schema");
        }

        return ExitCode.CouldNotRun;
    }
}
