using System.CommandLine;

namespace AgentEvents.Cli.Contracts;

/// <summary>What the <c>pact</c> command was asked for.</summary>
/// <param name="Schemas">A folder of schemas with providers of the user's own, or null.</param>
/// <param name="Provider">The provider, or null for all of the folder; without a folder, for all that are built in.</param>
/// <param name="Output">Where the files go.</param>
internal sealed record PactOptions(string? Schemas, string? Provider, string Output)
{
    /// <summary>What its help says at the end.</summary>
    public static string Details =>
        $"""
        A contract has each request example of a provider with each of its documented answers (x-when), and each kind of what its webhooks deliver. The
        files are of Pact's specification 4: one for HTTP, and one for messages (PROVIDER-webhooks). They are written if the generated code sends what is
        described and reads what comes back. Files of the same names are replaced.
        Exit codes: 0 written, 2 an example is missing or refused by its schema, or a file cannot be written.

        Examples:
          agent-events pact --output pacts
          agent-events pact --provider {BuiltInNames.Provider(0)} --output pacts
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<PactOptions, int> action)
    {
        var schemas = SchemasOption.Make();
        var provider = new Option<string?>("--provider") { Description = "The only provider to write contracts for.", HelpName = "PROVIDER" };
        var output = new Option<string>("--output", "-o") { Description = "The folder for the files.", HelpName = "DIR", Required = true };
        var command = new Command("pact", "Writes the contracts that follow from providers' documents and examples.") { schemas, provider, output };
        command.SetAction(parsed => action(new PactOptions(
            parsed.GetValue(schemas),
            parsed.GetValue(provider),
            parsed.GetRequiredValue(output))));
        return command;
    }
}
