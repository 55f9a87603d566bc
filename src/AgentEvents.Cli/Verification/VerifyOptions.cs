using System.CommandLine;
using System.Globalization;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Verification;

/// <summary>What the <c>verify</c> command was asked for.</summary>
/// <param name="Provider">A provider, or <c>all</c>.</param>
/// <param name="Schemas">A folder of schemas with providers of the user's own, or null.</param>
/// <param name="BaseUrl">Where it answers.</param>
/// <param name="StateUrl">What sets its states up; null if nothing does.</param>
/// <param name="StateTeardown">Whether states are taken down again.</param>
/// <param name="Pacts">Pact files and folders; those that come with the tool if there are none.</param>
/// <param name="Broker">The broker to ask for pacts; null if none is asked.</param>
/// <param name="EnablePending">Whether pending interactions may be broken.</param>
/// <param name="Filter">Which interactions are wanted.</param>
/// <param name="SkipUnknownStates">Whether interactions are left out whose state nothing can set up.</param>
/// <param name="Headers">Header fields to send with every request, as <c>Name: value</c>.</param>
/// <param name="Credentials">Header fields to send to one provider, as <c>provider:Name=value</c>.</param>
/// <param name="Timeout">How long an answer may take.</param>
/// <param name="Insecure">Whether any certificate will do.</param>
/// <param name="ShowValues">Whether differences are shown with what the provider sent.</param>
/// <param name="Report">What report is wanted, and where.</param>
internal sealed record VerifyOptions(
    string Provider,
    string? Schemas,
    string BaseUrl,
    string? StateUrl,
    bool StateTeardown,
    IReadOnlyList<string> Pacts,
    BrokerOptions? Broker,
    bool EnablePending,
    InteractionFilter Filter,
    bool SkipUnknownStates,
    IReadOnlyList<string> Headers,
    IReadOnlyList<string> Credentials,
    TimeSpan Timeout,
    bool Insecure,
    bool ShowValues,
    ReportOptions Report)
{
    private const double MaxSeconds = 3600;
    private const string StandIn = "--base-url http://127.0.0.1:4010 --state-url http://127.0.0.1:4010/_pact/provider-states";

    /// <summary>What its help says at the end.</summary>
    public static string Details =>
        $$"""
        Sends what the contracts say to a running provider, gateway or stand-in, and judges each answer three times: by Pact's rules, by the generated
        reader (status, media type, charset, schema), and whether it answers this request (ids, number, kind of event, status inside the body). Redirects
        are not followed. Without --pact and --broker, the contracts are those that come with the tool. Messages in a pact are no requests and are left
        out. A provider name that is not built in is taken as it is written in the pacts.
        Credentials are never printed. Where a value stands, env:VARIABLE and file:PATH keep it off the command line, which everybody on the machine can
        see; AGENT_EVENTS_BROKER_TOKEN and AGENT_EVENTS_BROKER_PASSWORD do so for a broker.
        Exit codes: 0 everything was verified, 1 a contract is broken, 2 something could not be verified, or there was nothing to verify, 130 interrupted.

        Examples, with `agent-events serve --port 4010` at the other end:
          agent-events verify --provider {{BuiltInNames.Provider(int.MaxValue)}} {{StandIn}} {{BuiltInNames.Credentials(int.MaxValue)}}
          agent-events verify --provider {{BuiltInNames.Provider(int.MaxValue)}} {{StandIn}} {{BuiltInNames.Credentials(int.MaxValue)}} --description read --report junit --output pacts.xml
          agent-events verify --provider all {{StandIn}} {{BuiltInNames.AllCredentials}}
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<VerifyOptions, int> action)
    {
        var provider = new Option<string>("--provider")
        {
            Description = "Whose contracts to verify.",
            HelpName = BuiltInNames.Providers("|") + "|all|NAME",
            Required = true,
        };
        var schemas = SchemasOption.Make();
        var baseUrl = new Option<string>("--base-url") { Description = "Where it answers.", HelpName = "URL", Required = true };
        var stateUrl = new Option<string?>("--state-url")
        {
            Description = "Where provider states are set up: POST {\"state\":…,\"params\":{…},\"action\":\"setup\"}.",
            HelpName = "URL",
        };
        var teardown = new Option<bool>("--state-teardown") { Description = "Asks the same address to take each state down again." };
        var pacts = new Option<string[]>("--pact")
        {
            Description = "A pact file, or a folder of them. Can be given several times.",
            HelpName = "FILE|DIR",
        };
        var pending = new Option<bool>("--enable-pending")
        {
            Description = "Pending interactions may be broken; a broker hands them out too. They are listed.",
        };
        var descriptions = new Option<string[]>("--description")
        {
            Description = "Only interactions whose description holds this text. Can be given several times.",
            HelpName = "TEXT",
        };
        var states = new Option<string[]>("--state")
        {
            Description = "Only interactions with a provider state that holds this text. Can be given several times.",
            HelpName = "TEXT",
        };
        var skip = new Option<bool>("--skip-unknown-states")
        {
            Description = "Leaves out interactions whose state --state-url refuses (4xx), or that need one where there is no --state-url.",
        };
        var headers = new Option<string[]>(
            "--header",
            "-H")
        {
            Description = "A header field for every request, such as a credential. Can be given several times.",
            HelpName = "NAME: VALUE",
        };
        var credentials = new Option<string[]>("--credentials")
        {
            Description = "A header field for the requests to one provider. Can be given several times.",
            HelpName = "PROVIDER:NAME=VALUE",
        };
        var timeout = Seconds("--timeout");
        var insecure = new Option<bool>("--insecure") { Description = "Takes any certificate of the provider." };
        var showValues = new Option<bool>("--show-values") { Description = "Shows what the provider sent. That may be phone numbers." };
        var (brokerOptions, readBroker) = BrokerOptions.Make();
        var (reportOptions, readReport) = ReportOptions.Make();
        var command = new Command("verify", "Verifies that a provider, gateway or stand-in honours the contracts of its consumers (Pact).")
        {
            provider, schemas,
            baseUrl, stateUrl, teardown, pacts, pending, descriptions, states, skip, headers, credentials, timeout, insecure, showValues,
        };
        foreach (var option in brokerOptions.Concat(reportOptions))
        {
            command.Add(option);
        }

        command.SetAction(parsed => action(new VerifyOptions(
            parsed.GetRequiredValue(provider),
            parsed.GetValue(schemas),
            parsed.GetRequiredValue(baseUrl),
            parsed.GetValue(stateUrl),
            parsed.GetValue(teardown),
            parsed.GetValue(pacts) ?? [],
            readBroker(parsed),
            parsed.GetValue(pending),
            new InteractionFilter(parsed.GetValue(descriptions) ?? [], parsed.GetValue(states) ?? []),
            parsed.GetValue(skip),
            parsed.GetValue(headers) ?? [],
            parsed.GetValue(credentials) ?? [],
            TimeSpan.FromSeconds(parsed.GetValue(timeout)),
            parsed.GetValue(insecure),
            parsed.GetValue(showValues),
            readReport(parsed))));
        return command;
    }

    private static Option<double> Seconds(string name)
    {
        var option = new Option<double>(name)
        {
            Description = "How long an answer may take, in seconds.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 30,
            CustomParser = result =>
            {
                if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    && number is > 0 and <= MaxSeconds)
                {
                    return number;
                }

                result.AddError($"{name} must be a number of seconds above 0 and up to {MaxSeconds}.");
                return 0;
            },
        };
        return option;
    }
}
