using System.CommandLine;
using AgentEvents.Cli.Bowtie;
using AgentEvents.Cli.Checking;
using AgentEvents.Cli.Contracts;
using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Examples;
using AgentEvents.Cli.Explaining;
using AgentEvents.Cli.Scaffolding;
using AgentEvents.Cli.Serving;
using AgentEvents.Cli.Translation;
using AgentEvents.Cli.Validation;
using AgentEvents.Cli.Verification;

namespace AgentEvents.Cli;

/// <summary>The commands of the tool, and what happens when one of them cannot run.</summary>
/// <param name="console">Where they read and write.</param>
internal sealed class CommandLine(CommandConsole console)
{
    private const string Description =
        """
        Works with JSON Schema (draft-04 to 2020-12) and the events of RCS providers: validates documents, streams and captures, checks and compares schemas, translates requests,
        stands in for providers, writes and verifies their contracts, begins new ones, joins conformance reports.

        Exit codes: 0 all is well, 1 something is not valid, 2 the command could not run, 130 interrupted.
        """;

    /// <summary>All commands, in the order of the help. A new one is a class of its own and its line here.</summary>
    private ToolCommand[] Commands =>
    [
        new(
            "validate",
            () => ValidateOptions.Command(options => Guarded(() => new ValidateCommand(console, options).Run())),
            () => ValidateOptions.Details),
        new("check", () => CheckCommand.Command(options => Guarded(() => new CheckCommand(console, options).Run())), () => CheckCommand.Details),
        new(
            "example",
            () => ExampleOptions.Command(options => Guarded(() => new ExampleCommand(console, options).Run())),
            () => ExampleOptions.Details),
        new("diff", () => DiffCommand.Command(options => Guarded(() => new DiffCommand(console, options).Run())), () => DiffCommand.Details),
        new("map", () => MapOptions.Command(options => Guarded(() => new MapCommand(console, options).Run())), () => MapOptions.Details),
        new("new", () => NewOptions.Command(options => Guarded(() => new NewCommand(console, options).Run())), () => NewOptions.Details),
        new("serve", () => ServeOptions.Command(options => Guarded(() => new ServeCommand(console, options).Run())), () => ServeOptions.Details),
        new("pact", () => PactOptions.Command(options => Guarded(() => new PactCommand(console, options).Run())), () => PactOptions.Details),
        new("verify", () => VerifyOptions.Command(options => Guarded(() => new VerifyCommand(console, options).Run())), () => VerifyOptions.Details),
        new("explain", () => ExplainCommand.Command(id => Guarded(() => new ExplainCommand(console, id).Run())), () => ExplainCommand.Details),
        new("bowtie", () => BowtieCommand.Command(() => Guarded(() => new BowtieCommand(console).Run())), () => BowtieCommand.Details),
    ];

    /// <summary>Runs a command.</summary>
    /// <param name="arguments">What stands behind <c>agent-events</c>.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(Description) { HelpName = "agent-events" };
        var commands = Needed(arguments);
        foreach (var command in commands)
        {
            root.Add(command.Make());
        }

        DetailedHelp.Install(root, commands.ToDictionary(c => c.Name, c => c.Details, StringComparer.Ordinal));

        // A file may be called "@data.json"; nobody expects us to read arguments from it.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not DetailedHelp && UsageError.Of(parsed) is { } error)
        {
            var command = parsed.CommandResult.Command;
            var asked = ReferenceEquals(command, root) ? "agent-events" : $"agent-events {command.Name}";
            console.Complain($"agent-events: {error} See '{asked} --help'.");
            return ExitCode.CouldNotRun;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
    }

    // A command is made when it is asked for: options and help texts name what is built in, and that takes longer than most runs.
    private ToolCommand[] Needed(IReadOnlyList<string> arguments)
    {
        var commands = Commands;
        var asked = commands.Where(command => arguments.Count > 0 && command.Name == arguments[0]).ToArray();
        return asked.Length > 0 ? asked : arguments is ["--version"] ? [] : commands;
    }

    private int Guarded(Func<int> command)
    {
        try
        {
            var exitCode = command();

            // What is still held back is part of the answer: a full disk must not look like success.
            console.Output.Flush();
            return exitCode;
        }
        catch (CannotRunException e)
        {
            console.Complain("agent-events: " + e.Message);
        }
        catch (IOException)
        {
            // Only printing can still fail here. A reader that has gone (`| head`) is not among it: .NET writes to nobody without an error.
            console.Complain("agent-events: standard output cannot be written; check that the disk has room");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The message of an exception may quote what was read; its type says enough to find the defect.
            console.Complain($"agent-events: stopped by a defect of its own ({e.GetType().Name}); please report it with the command and the schema");
        }

        return ExitCode.CouldNotRun;
    }
}
