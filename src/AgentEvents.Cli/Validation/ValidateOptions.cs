using System.CommandLine;
using System.CommandLine.Completions;
using AgentEvents.Cli.Reporting;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation;

/// <summary>What the <c>validate</c> command was asked for.</summary>
/// <param name="Schema">The schema: a file, or the short name of one that is built in. Captures need none.</param>
/// <param name="Schemas">A folder of schemas with providers of the user's own, or null.</param>
/// <param name="Documents">The files and folders to validate; <c>-</c> is standard input.</param>
/// <param name="Kind">What to take files for, or null to go by their names.</param>
/// <param name="References">Further schema files that the schema may refer to.</param>
/// <param name="ReferenceFolders">Folders of such files.</param>
/// <param name="BasicOutput">Whether the <c>basic</c> output of JSON Schema is printed rather than lines for people.</param>
/// <param name="AssertFormats">Whether <c>format</c> is a demand.</param>
/// <param name="Limits">How documents are looked at.</param>
/// <param name="Report">What report is wanted, and where.</param>
internal sealed record ValidateOptions(
    string? Schema,
    string? Schemas,
    IReadOnlyList<string> Documents,
    InputKind? Kind,
    IReadOnlyList<string> References,
    IReadOnlyList<string> ReferenceFolders,
    bool BasicOutput,
    bool AssertFormats,
    DocumentLimits Limits,
    ReportOptions Report)
{
    /// <summary>What its help says at the end.</summary>
    public static string Details =>
        $$"""
        Prints one line for each violation: file, line of a stream, JSON Pointer, keyword, message and byte offset. Values are not printed.
        Built-in schemas: {{BuiltInNames.Schemas}}.
        Exit codes: 0 all documents are valid, 1 a document is not, 2 a file or the schema cannot be used, 130 interrupted.

        Examples:
          agent-events validate --schema {{BuiltInNames.Schema}} event.json
          agent-events validate --schema order.schema.json --ref-dir schemas --assert-format orders/
          zcat events.ndjson.gz | agent-events validate --schema {{BuiltInNames.Schema}} --as ndjson -
          agent-events validate --report junit --output report.xml capture.har
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<ValidateOptions, int> action)
    {
        var documents = new Argument<string[]>("FILE")
        {
            Description = "Documents, *.ndjson and *.jsonl streams, *.har captures, folders of these; - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var schema = new Option<string?>("--schema", "-s")
        {
            Description = "A JSON Schema, or the short name of a built-in one. A capture needs none: its requests say what they are by their paths.",
            HelpName = "FILE|NAME",
        };
        schema.CompletionSources.Add(_ => SchemaCatalogue.Entries.Schemas.Select(entry => new CompletionItem(entry.Name)));
        var schemas = SchemasOption.Make();
        var kind = new Option<InputKind?>("--as") { Description = "What to take files for, whatever they are called.", HelpName = "json|ndjson|har" };
        var references = new Option<string[]>(
            "--ref",
            "-r")
        {
            Description = "A schema that may be referred to, by its $id or its path. Can be given several times.",
            HelpName = "FILE",
        };
        var folders = new Option<string[]>("--ref-dir")
        {
            Description = "A folder: every *.json file in it and below may be referred to. Can be given several times.",
            HelpName = "DIR",
        };
        var format = new Option<string>("--format")
        {
            Description = "text: a line for each violation. basic: the 'basic' output of JSON Schema, a line for each document.",
            HelpName = "text|basic",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "basic");
        var assertFormats = new Option<bool>("--assert-format")
        {
            Description = "Takes 'format' as an assertion; the drafts have it as an annotation.",
        };
        var failFast = new Option<bool>("--fail-fast") { Description = "Stops at the first violation." };
        var maxErrors = NumberOption.Make(
            "--max-errors",
            "How many violations are listed for a file at most.",
            ValidationOptions.Default.MaxViolations,
            int.MaxValue - 1);
        var maxDepth = NumberOption.Make(
            "--max-depth",
            "How deeply a document may nest.",
            ValidationOptions.Default.MaxDepth,
            ValidationOptions.DepthLimit);
        var maxLine = NumberOption.Make("--max-line-bytes", "How long a line of a stream may be.", DocumentLimits.StandardLineBytes, 1 << 30);
        var showValues = new Option<bool>("--show-values")
        {
            Description = "Shows the values concerned. They may be phone numbers or what people wrote.",
        };
        var allowEmpty = new Option<bool>("--allow-empty") { Description = "A stream without documents is good: a part of a pipeline may be empty." };
        var (reportOptions, readReport) = ReportOptions.Make();

        var command = new Command(
            "validate",
            "Validates JSON documents, NDJSON streams and HAR captures against any JSON Schema, of draft-04 to draft 2020-12.")
        {
            documents, schema, schemas, kind,
            references, folders, format, assertFormats, maxErrors, maxDepth, maxLine, allowEmpty, failFast, showValues,
        };
        foreach (var option in reportOptions)
        {
            command.Add(option);
        }

        command.SetAction(parsed => action(new ValidateOptions(
            parsed.GetValue(schema),
            parsed.GetValue(schemas),
            parsed.GetRequiredValue(documents),
            parsed.GetValue(kind),
            parsed.GetValue(references) ?? [],
            parsed.GetValue(folders) ?? [],
            parsed.GetValue(format) == "basic",
            parsed.GetValue(assertFormats),
            new DocumentLimits(
                new ValidationOptions
                {
                    MaxViolations = parsed.GetValue(failFast) ? 1 : parsed.GetValue(maxErrors),
                    MaxDepth = parsed.GetValue(maxDepth),
                },
                parsed.GetValue(maxLine),
                parsed.GetValue(failFast),
                parsed.GetValue(showValues),
                parsed.GetValue(allowEmpty)),
            readReport(parsed))));
        return command;
    }
}
