using System.CommandLine;
using System.Text;

namespace AgentEvents.Cli.Explaining;

/// <summary>Prints the page of a diagnostic: what it means, and how to mend it.</summary>
/// <param name="console">Where it is printed.</param>
/// <param name="id">The diagnostic; null for the list of all.</param>
internal sealed class ExplainCommand(CommandConsole console, string? id)
{
    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        Exit codes: 0 the page was printed, 2 there is no such diagnostic.

        Examples:
          agent-events explain AES0004
          agent-events explain
        """;

    private const string Prefix = "diagnostics/";
    private const string Suffix = ".md";

    /// <summary>The command, which calls an action with what was asked for.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<string?, int> action)
    {
        var id = new Argument<string?>("ID")
        {
            Description = "The diagnostic, such as AES0004; without it all are listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", "Explains what a build or a check complained of, and says how to mend it.") { id };
        command.SetAction(parsed => action(parsed.GetValue(id)));
        return command;
    }

    /// <summary>Prints it.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">There is no such diagnostic.</exception>
    public int Run()
    {
        var ids = Resources().Keys.Where(name => name != "README").Order(StringComparer.Ordinal).ToArray();
        if (id is null)
        {
            foreach (var one in ids)
            {
                console.Say(Read(one).Split('\n')[0]["# ".Length..]);
            }

            return ExitCode.Good;
        }

        var known = ids.FirstOrDefault(one => one.Equals(id, StringComparison.OrdinalIgnoreCase))
            ?? throw new CannotRunException($"'{id}' is no diagnostic; 'agent-events explain' lists them.{DidYouMean.Question(id, ids)}");
        foreach (var line in Read(known).TrimEnd('\n').Split('\n'))
        {
            console.Say(line);
        }

        return ExitCode.Good;
    }

    private static Dictionary<string, string> Resources() => typeof(ExplainCommand).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..^Suffix.Length], name => name, StringComparer.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ExplainCommand).Assembly.GetManifestResourceStream(Prefix + name + Suffix)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
