using System.CommandLine;
using System.CommandLine.Completions;
using AgentEvents.Models;

namespace AgentEvents.Cli.Examples;

/// <summary>What the <c>example</c> command was asked for.</summary>
/// <param name="Schema">The schema: a file, or the short name of one that is built in.</param>
/// <param name="Schemas">A folder of schemas of the user's own, whose names are known too, or null.</param>
/// <param name="References">Further schema files that the schema may refer to.</param>
/// <param name="ReferenceFolders">Folders of such files.</param>
/// <param name="AssertFormats">Whether <c>format</c> is a demand.</param>
/// <param name="Mode">Which documents.</param>
/// <param name="IsInvalid">Whether each is to be wrong in one rule.</param>
/// <param name="Count">How many; null for one, or one for each rule.</param>
/// <param name="Seed">What chance begins with.</param>
/// <param name="IsStream">Whether they stand one on each line; null for what fits.</param>
/// <param name="WithRule">Whether each document comes with its rule.</param>
/// <param name="WithShares">Whether the shares of alternatives are told.</param>
/// <param name="Output">Where they go; null for standard output.</param>
internal sealed record ExampleOptions(
    string Schema,
    string? Schemas,
    IReadOnlyList<string> References,
    IReadOnlyList<string> ReferenceFolders,
    bool AssertFormats,
    ExampleMode Mode,
    bool IsInvalid,
    int? Count,
    int Seed,
    bool? IsStream,
    bool WithRule,
    bool WithShares,
    string? Output)
{
    /// <summary>Whether there is one document for each rule.</summary>
    public bool IsByRule => IsInvalid || Mode == ExampleMode.Boundary;

    /// <summary>What its help says at the end.</summary>
    public static string Details =>
        $$$"""
        The same schema, options and seed give the same documents, on every machine. --invalid makes a document for each rule that can be broken
        alone, and --mode boundary one for each bound, listed value, alternative and optional member; with --count so many of them, again and again.
        The rule is told on standard error: place in the document, keyword, place in the schema. With --with-rule it stands beside the document:
        {"document":…,"rule":{"instanceLocation":"/to","keyword":"pattern","keywordLocation":"…#/properties/to/pattern"}}
        Built-in schemas: {{{BuiltInNames.Schemas}}}.
        Exit codes: 0 the documents are made, 1 the schema has no such document, 2 the schema cannot be used or a document was not found.

        Examples:
          agent-events example {{{BuiltInNames.Schema}}} --mode full
          agent-events example order.schema.json --ref-dir schemas --count 1000 --seed 7 > orders.ndjson
          agent-events example {{{BuiltInNames.Schema}}} --invalid --with-rule --as ndjson
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<ExampleOptions, int> action)
    {
        var schema = new Argument<string>("SCHEMA") { Description = "A JSON Schema, or the short name of a built-in one.", HelpName = "FILE|NAME" };
        schema.CompletionSources.Add(_ => SchemaCatalogue.Entries.Schemas.Select(entry => new CompletionItem(entry.Name)));
        var schemas = new Option<string?>("--schemas")
        {
            Description = "A folder of schemas: its schemas have short names beside those that are built in.",
            HelpName = "FOLDER",
        };
        var references = new Option<string[]>("--ref", "-r")
        {
            Description = "A schema that may be referred to, by its $id or its path. Can be given several times.",
            HelpName = "FILE",
        };
        var folders = new Option<string[]>("--ref-dir")
        {
            Description = "A folder: every *.json file in it and below may be referred to. Can be given several times.",
            HelpName = "DIR",
        };
        var assertFormats = new Option<bool>("--assert-format")
        {
            Description = "Takes 'format' as an assertion; the drafts have it as an annotation.",
        };
        var mode = new Option<ExampleMode>("--mode")
        {
            Description = "Which documents: by chance, as little or as much as the schema describes, at the edges of its rules.",
            HelpName = "random|smallest|full|boundary",
        };
        var invalid = new Option<bool>("--invalid") { Description = "Makes documents that are wrong in exactly one rule." };
        var count = NumberOption.Make(
            "--count",
            "How many documents. One unless given; one for each rule where they are made by rule.",
            0,
            int.MaxValue - 1);
        count.DefaultValueFactory = null;
        var seed = NumberOption.Make("--seed", "What chance begins with: another seed, other documents.", 1, int.MaxValue - 1);
        var format = new Option<string?>("--as")
        {
            Description = "json: a document, or an array of several. ndjson: a document on each line, which is what several are unless given.",
            HelpName = "json|ndjson",
        };
        format.AcceptOnlyFromAmong("json", "ndjson");
        var withRule = new Option<bool>("--with-rule") { Description = "Writes each document with the rule that it was made for." };
        var shares = new Option<bool>("--shares") { Description = "Tells on standard error how many of the documents follow each alternative." };
        var output = new Option<string?>("--output", "-o") { Description = "Writes the documents to a file.", HelpName = "FILE" };
        var command = new Command("example", "Makes documents of a schema: small, full, by chance, at the edges of its rules, or wrong in one rule.")
        {
            schema, schemas, references, folders, assertFormats, mode, invalid, count, seed, format, withRule, shares, output,
        };
        command.SetAction(parsed => action(new ExampleOptions(
            parsed.GetRequiredValue(schema),
            parsed.GetValue(schemas),
            parsed.GetValue(references) ?? [],
            parsed.GetValue(folders) ?? [],
            parsed.GetValue(assertFormats),
            parsed.GetValue(mode),
            parsed.GetValue(invalid),
            parsed.GetValue(count) is > 0 and var number ? number : null,
            parsed.GetValue(seed),
            parsed.GetValue(format) is { } name ? name == "ndjson" : null,
            parsed.GetValue(withRule),
            parsed.GetValue(shares),
            parsed.GetValue(output))));
        return command;
    }
}
