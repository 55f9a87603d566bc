using System.CommandLine;

namespace AgentEvents.Cli.Scaffolding;

/// <summary>What the <c>new</c> command was asked for.</summary>
/// <param name="Name">The name of the provider.</param>
/// <param name="Output">The folder that its folder goes into.</param>
/// <param name="Namespace">The namespace of its types; null for the name in C#'s way.</param>
internal sealed record NewOptions(string Name, string Output, string? Namespace)
{
    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        Writes NAME/ with an OpenAPI document, schemas, examples and a README: a provider that works, to be changed until it says what the provider's
        documents say. Nothing that is there already is changed.
        Exit codes: 0 the folder is written, 2 there is one of that name, or it cannot be written.

        Examples:
          agent-events new acme --output providers
          agent-events new contoso-rcs --output providers --namespace Contoso.Rcs
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<NewOptions, int> action)
    {
        var name = new Argument<string>("NAME") { Description = "The provider: small letters, digits and hyphens." };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder that its folder goes into.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "schemas",
        };
        var space = new Option<string?>("--namespace") { Description = "The namespace of its C# types.", HelpName = "NAMESPACE" };
        var command = new Command("new", "Writes the folder of a new provider, to start from.") { name, output, space };
        command.SetAction(parsed => action(new NewOptions(
            parsed.GetRequiredValue(name),
            parsed.GetRequiredValue(output),
            parsed.GetValue(space))));
        return command;
    }
}
