using System.CommandLine;
using System.CommandLine.Completions;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Validation;
using AgentEvents.Models;

namespace AgentEvents.Cli.Translation;

/// <summary>What the <c>map</c> command was asked for.</summary>
/// <param name="From">The provider that the requests were made for.</param>
/// <param name="To">The provider that they are to be made for.</param>
/// <param name="Schemas">A folder of schemas with providers of the user's own, or null.</param>
/// <param name="Files">The recordings; <c>-</c> is standard input.</param>
/// <param name="Kind">What to take files for, or null to go by their names.</param>
/// <param name="Connection">What identifies the account at the other provider, as <c>name=value</c>.</param>
/// <param name="Output">Where the requests go; null for standard output.</param>
/// <param name="MaxErrors">How many findings are listed for a file.</param>
/// <param name="Report">What report is wanted, and where.</param>
internal sealed record MapOptions(
    string From,
    string To,
    string? Schemas,
    IReadOnlyList<string> Files,
    InputKind? Kind,
    IReadOnlyList<string> Connection,
    string? Output,
    int MaxErrors,
    ReportOptions Report)
{
    private const int StandardMaxErrors = 1000;

    /// <summary>What its help says at the end.</summary>
    public static string Details =>
        $$$"""
        Reads HAR captures, and JSON or NDJSON of recorded requests: {"method":"POST","target":"/path?query","headers":{},
        "contentType":"application/json","body":{…}} (or "bodyText", "bodyBase64"), or a request's own form: a member for each parameter, and "body".
        Writes the requests for the other provider in the first form, one on each line: phone numbers and message ids are in it, credentials are
        not. What was lost, is not supported or would not be valid is told on standard error, without values.
        Exit codes: 0 all requests are mapped, 1 one is not, 2 a file cannot be used or nothing was read, 130 interrupted.

        Examples:
          agent-events map --from {{{BuiltInNames.Provider(int.MaxValue)}}} --to {{{BuiltInNames.Provider(0)}}} capture.har
          agent-events map --from {{{BuiltInNames.Provider(0)}}} --to {{{BuiltInNames.Provider(1)}}}{{{BuiltInNames.Connection(1)}}} --output mapped.ndjson requests.ndjson
          agent-events map --from {{{BuiltInNames.Provider(int.MaxValue)}}} --to {{{BuiltInNames.Provider(0)}}} --report junit --report-file losses.xml - < requests.json
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<MapOptions, int> action)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Recorded requests: *.har, *.json, *.ndjson, *.jsonl, folders of these; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var from = Provider("--from", "The provider that the requests were made for.");
        var to = Provider("--to", "The provider to make them for.");
        var schemas = SchemasOption.Make();
        var kind = new Option<InputKind?>("--as") { Description = "What to take files for, whatever they are called.", HelpName = "json|ndjson|har" };
        var connection = new Option<string[]>("--connection")
        {
            Description = "What identifies the account at the other provider: " + BuiltInNames.Settings + ".",
            HelpName = "NAME=VALUE",
        };
        var output = new Option<string?>("--output", "-o") { Description = "Writes the requests to a file.", HelpName = "FILE" };
        var maxErrors = NumberOption.Make("--max-errors", "How many findings are listed for a file at most.", StandardMaxErrors, int.MaxValue - 1);
        var (reportOptions, readReport) = ReportOptions.Make("--report-file", stream: "standard error");
        var command = new Command("map", "Translates recorded requests of one provider into another's, and tells what is lost.")
        {
            files,
            from,
            to,
            schemas,
            kind,
            connection,
            output,
            maxErrors,
        };
        foreach (var option in reportOptions)
        {
            command.Add(option);
        }

        command.SetAction(parsed => action(new MapOptions(
            parsed.GetRequiredValue(from),
            parsed.GetRequiredValue(to),
            parsed.GetValue(schemas),
            parsed.GetRequiredValue(files),
            parsed.GetValue(kind),
            parsed.GetValue(connection) ?? [],
            parsed.GetValue(output),
            parsed.GetValue(maxErrors),
            readReport(parsed))));
        return command;
    }

    private static Option<string> Provider(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = BuiltInNames.Providers("|") + "|NAME", Required = true };
        option.CompletionSources.Add(_ => SchemaCatalogue.Entries.Providers.Select(provider => new CompletionItem(provider.Name)));
        return option;
    }
}
