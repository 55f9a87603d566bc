using System.CommandLine;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Validation;

/// <summary>What the <c>validate</c> command was asked for.</summary>
/// <param name="Schema">The schema file.</param>
/// <param name="Documents">The files to validate; <c>-</c> is standard input.</param>
/// <param name="References">Further schema files that the schema may refer to.</param>
/// <param name="ReferenceFolders">Folders of such files.</param>
/// <param name="BasicOutput">Whether the <c>basic</c> output of JSON Schema is printed rather than lines for people.</param>
/// <param name="AssertFormats">Whether <c>format</c> is a demand.</param>
/// <param name="FailFast">Whether the first violation ends everything.</param>
/// <param name="Limits">How many violations a document is allowed to show, and how deep it may be.</param>
internal sealed record ValidateOptions(
    string Schema,
    IReadOnlyList<string> Documents,
    IReadOnlyList<string> References,
    IReadOnlyList<string> ReferenceFolders,
    bool BasicOutput,
    bool AssertFormats,
    bool FailFast,
    ValidationOptions Limits)
{
    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        Prints one line for each violation: file, JSON Pointer, keyword, message and byte offset. Values are never printed.
        Exit codes: 0 all documents are valid, 1 a document is not, 2 a file or the schema cannot be used.

        Examples:
          agent-events validate --schema order.schema.json order.json
          agent-events validate --schema order.schema.json --ref-dir schemas --assert-format orders/*.json
          curl -s https://example.com/order | agent-events validate --schema order.schema.json -
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<ValidateOptions, int> action)
    {
        var documents = new Argument<string[]>("FILE") { Description = "The documents; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var schema = new Option<string>("--schema", "-s") { Description = "The JSON Schema.", HelpName = "FILE", Required = true };
        var references = new Option<string[]>("--ref", "-r") { Description = "A schema that may be referred to, by its $id or its path. Can be given several times.", HelpName = "FILE" };
        var folders = new Option<string[]>("--ref-dir") { Description = "A folder: every *.json file in it and below may be referred to. Can be given several times.", HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = "text: a line for each violation. basic: the 'basic' output of JSON Schema, a line for each document.", HelpName = "text|basic", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "basic");
        var assertFormats = new Option<bool>("--assert-format") { Description = "Takes 'format' as a demand; draft 2020-12 has it as a remark." };
        var failFast = new Option<bool>("--fail-fast") { Description = "Stops at the first violation." };
        var maxErrors = Number("--max-errors", "How many violations are listed for a document at most.", ValidationOptions.Default.MaxViolations, int.MaxValue - 1);
        var maxDepth = Number("--max-depth", "How deeply a document may nest.", ValidationOptions.Default.MaxDepth, ValidationOptions.DepthLimit);

        var command = new Command("validate", "Validates JSON documents against any JSON Schema 2020-12.") { documents, schema, references, folders, format, assertFormats, maxErrors, maxDepth, failFast };
        command.SetAction(parsed => action(new ValidateOptions(
            parsed.GetRequiredValue(schema),
            parsed.GetRequiredValue(documents),
            parsed.GetValue(references) ?? [],
            parsed.GetValue(folders) ?? [],
            parsed.GetValue(format) == "basic",
            parsed.GetValue(assertFormats),
            parsed.GetValue(failFast),
            new ValidationOptions { MaxViolations = parsed.GetValue(failFast) ? 1 : parsed.GetValue(maxErrors), MaxDepth = parsed.GetValue(maxDepth) })));
        return command;
    }

    private static Option<int> Number(string name, string description, int standard, int greatest)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1 || number > greatest))
            {
                result.AddError($"{name} must be a number from 1 to {greatest}.");
            }
        });
        return option;
    }
}
