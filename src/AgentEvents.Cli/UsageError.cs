using System.CommandLine;
using System.CommandLine.Parsing;

namespace AgentEvents.Cli;

/// <summary>Says what is wrong with a command line, on one line and with the name that was probably meant.</summary>
internal static class UsageError
{
    /// <summary>The first thing that is wrong; null if nothing is.</summary>
    /// <param name="parsed">The command line.</param>
    public static string? Of(ParseResult parsed)
    {
        // Behind a command that nobody knows, nothing can be known.
        if (parsed is { CommandResult.Command: RootCommand root, UnmatchedTokens: [var command, ..] }
            && !command.StartsWith('-')
            && parsed.Errors.Count > 0)
        {
            return $"Unknown command '{command}'.{DidYouMean.Question(command, root.Subcommands.Select(c => c.Name))}";
        }

        if (UnknownOption(parsed) is { } option)
        {
            return $"Unknown option '{option}'.{DidYouMean.Question(option, OptionNames(parsed))}";
        }

        if (Empty(parsed) is { } empty)
        {
            return $"{empty} is given as an empty text; write a value, or leave it out.";
        }

        return parsed.Errors.Count == 0 ? null
            : parsed.UnmatchedTokens is [var unmatched, ..] ? $"'{unmatched}' is one argument too many."
            : Of(parsed.Errors[0]);
    }

    // An option that nobody knows is taken for a file, or for the value of an argument, and the message about that would not help.
    private static string? UnknownOption(ParseResult parsed)
    {
        var literal = parsed.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(a => a.Tokens)
            .Where(t => !literal.Contains(t))
            .Select(t => t.Value)
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(text => text.Length > 1 && text[0] == '-')?.Split('=', ':')[0];
    }

    // A variable that a script has not set becomes one. No option and no argument has a meaning for it.
    private static string? Empty(ParseResult parsed) => parsed.CommandResult.Children
        .Where(result => result.Tokens.Any(token => token.Value.Length == 0))
        .Select(result => result switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => null,
        })
        .FirstOrDefault(name => name is not null);

    private static IEnumerable<string> OptionNames(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Concat(parsed.RootCommandResult.Command.Options)
            .SelectMany(o => o.Aliases.Prepend(o.Name))
            .Where(name => name.StartsWith("--", StringComparison.Ordinal));

    private static string Of(ParseError error)
    {
        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        if (option is { Tokens: [{ Value: var value }, ..], Option: { HelpName: { } names } } && IsList(names))
        {
            var known = names.Split('|');
            return known.Contains(value)
                ? error.Message
                : $"'{value}' is no value of {option.Option.Name}: {string.Join(", ", known)}.{DidYouMean.Question(value, known)}";
        }

        return error.Message;
    }

    // HelpName has the values, or says what they are in capitals.
    private static bool IsList(string names) => names.Contains('|', StringComparison.Ordinal) && !names.Any(char.IsAsciiLetterUpper);
}
