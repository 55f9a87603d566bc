using System.CommandLine;
using AgentEvents.Cli.Verification;

namespace AgentEvents.Cli.Serving;

/// <summary>What the <c>serve</c> command was asked for.</summary>
/// <param name="Port">The port on the loopback; 0 for one that is free.</param>
/// <param name="Provider">Whose address is printed: a provider's, or <c>all</c>.</param>
/// <param name="Schemas">A folder of schemas with providers of the user's own, or null.</param>
/// <param name="Failures">What goes wrong until the end, as on the command line: <c>sinch=bad-gateway</c>.</param>
/// <param name="FailuresOnce">What goes wrong for one request each, in this order.</param>
internal sealed record ServeOptions(int Port, string Provider, string? Schemas, IReadOnlyList<string> Failures, IReadOnlyList<string> FailuresOnce)
{
    /// <summary>What its help says at the end.</summary>
    public static string Details =>
        $$"""
        One port answers for all providers, each at its own paths, and for provider states of contracts at /_pact/provider-states. It listens on the
        loopback only. Requests are read and answered as the providers' documents say; docs/cli.md has the accounts that it knows.
        Failures: not-found, method-not-allowed, unsupported-media-type, unsupported-content-coding, payload-too-large, unauthorized,
        too-many-requests, unknown-agent, invalid-request, duplicate-event, unreachable-user, internal-error, bad-gateway,
        service-unavailable, empty-body, not-json, slow, connection-cut, body-cut, endless-body. Not every provider has each. slow:2.5 is late by seconds, slow alone never answers.
        Exit codes: 0 ended by Ctrl-C or the signal to terminate, 2 the port is taken or an option is wrong.

        Examples:
          agent-events serve --port 4010
          agent-events serve --provider {{Names[0]}} --fail {{Names[0]}}=slow:2.5 --fail-once {{Names[0]}}=bad-gateway
        """;

    // The catalogue's, since the stand-in is loaded only where it is asked for.
    private static IReadOnlyList<string> Names { get; } = [.. ProviderNames.Folders];

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<ServeOptions, int> action)
    {
        var port = new Option<int>(
            "--port",
            "-p")
        {
            Description = "The port on the loopback; 0 takes one that is free.",
            HelpName = "N",
            DefaultValueFactory = _ => 0,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > ushort.MaxValue))
            {
                result.AddError($"--port must be a number from 0 to {ushort.MaxValue}.");
            }
        });
        var provider = new Option<string>("--provider")
        {
            Description = "Whose address is printed.",
            HelpName = "PROVIDER|all",
            DefaultValueFactory = _ => "all",
        };
        var schemas = SchemasOption.Make();
        var failures = new Option<string[]>("--fail")
        {
            Description = "What goes wrong with every request that would be accepted. Can be given for each provider.",
            HelpName = "PROVIDER=FAILURE",
        };
        var once = new Option<string[]>("--fail-once")
        {
            Description = "What goes wrong with one request. Can be given several times; they wait in line.",
            HelpName = "PROVIDER=FAILURE",
        };
        var command = new Command(
            "serve",
            "Stands in for the providers on a port of the loopback, until Ctrl-C.") { port, provider, schemas, failures, once };
        command.SetAction(parsed => action(new ServeOptions(
            parsed.GetValue(port), parsed.GetRequiredValue(provider), parsed.GetValue(schemas), parsed.GetValue(failures) ?? [],
            parsed.GetValue(once) ?? [])));
        return command;
    }
}
