using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AgentEvents.Cli;

/// <summary>
/// The help of System.CommandLine, and below it what a command has to say about exit codes and examples: in its own help, not in the list of all
/// commands.
/// </summary>
/// <param name="inner">The help of System.CommandLine.</param>
/// <param name="details">What commands have to say, by their names.</param>
internal sealed class DetailedHelp(
    SynchronousCommandLineAction inner, IReadOnlyDictionary<string, Func<string>> details) : SynchronousCommandLineAction
{
    /// <summary>Replaces the help of a command line.</summary>
    /// <param name="root">The command line.</param>
    /// <param name="details">What commands have to say, by their names.</param>
    public static void Install(RootCommand root, IReadOnlyDictionary<string, Func<string>> details)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new DetailedHelp((SynchronousCommandLineAction)help.Action!, details);
    }

    /// <summary>Whoever asks for help has not given what is required yet.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = inner.Invoke(parseResult);
        if (details.TryGetValue(parseResult.CommandResult.Command.Name, out var text))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(text());
        }

        return code;
    }
}
