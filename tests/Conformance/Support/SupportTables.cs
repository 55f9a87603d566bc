using System.Globalization;
using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Emit;
using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance.Support;

/// <summary>The tables of <c>docs/schema-support.md</c>, written from the tables that the generator itself works by.</summary>
internal static class SupportTables
{
    /// <summary>Each table with the name that its marks in the page have.</summary>
    public static IReadOnlyDictionary<string, string> Write(SuiteCounts counts) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["suite"] = Suite(),
        ["keywords"] = Keywords(counts),
        ["formats"] = Formats(counts),
        ["dialects"] = Dialects(),
    };

    private static string Suite() => Table(
        "| draft | required | optional | formats | all | excluded |\n|---|--:|--:|--:|--:|--:|",
        SuiteFigures.Drafts.Select(d => $"| {d.Dialect.Name} | {Number(d.Required)} | {Number(d.Optional)} | {Number(d.Formats)} | {Number(d.Cases)} "
            + $"| {Number(ExclusionList.Committed.Entries.Count(e => d.Holds(e.File)))} |")
            .Append($"| **all** | {Sum(d => d.Required)} | {Sum(d => d.Optional)} | {Sum(d => d.Formats)} | **{Number(SuiteFigures.Cases)}** | "
                + $"**{Number(ExclusionList.Committed.Entries.Count)}** |"));

    private static string Sum(Func<SuiteDraft, int> part) => Number(SuiteFigures.Drafts.Sum(part));

    private static string Keywords(SuiteCounts counts) => Table(
        $"| keyword | role | rule | {string.Join(" | ", KnownDialects.Drafts.Select(d => d.Name))} | suite cases "
            + $"|\n|---|---|---|{string.Concat(KnownDialects.Drafts.Select(_ => ":-:|"))}--:|",
        KnownDialects.Drafts.SelectMany(d => d.Keywords)
            .GroupBy(k => k.Name, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                $"| `{g.Key}` | {g.First().Role.ToString().ToLowerInvariant()} "
                    + $"| {string.Join(", ", g.Select(k => $"`{k.GetType().Name}`").Distinct(StringComparer.Ordinal))} "
                    + $"| {string.Join(" | ", KnownDialects.Drafts.Select(d => d.Find(g.Key) is null ? "" : "x"))} "
                    + $"| {Number(counts.Keywords.GetValueOrDefault(g.Key))} |"));

    private static string Formats(SuiteCounts counts) => Table(
        "| format | of | in C# | checked by | suite cases |\n|---|---|---|---|--:|",
        KnownFormats.Names
            .Select(f => $"| `{f}` | strings | `{TypeOf("string", f)}` | `{KnownFormats.FunctionOf(f)}` "
                + $"| {Number(counts.Formats.GetValueOrDefault(f))} |")
            .Concat(KnownFormats.NamesOfNumbers
                .Select(f => $"| `{f}` | numbers | `{TypeOf("number", f)}` | `{KnownFormats.NumberFunctionOf(f)}` | |")));

    /// <summary>What a member of our dialect with a format becomes, by the stages of the generator.</summary>
    private static string TypeOf(string type, string format)
    {
        var text = $$"""
            { "$schema": "{{AgentEventsDialect.Uri}}", "type": "object", "properties": { "value": { "type": "{{type}}", "format": "{{format}}" } } }
            """;
        var document = SchemaDocument.Read("a.schema.json", "a.schema.json", text);
        var spec = SchemaPipeline.Bind(SchemaPipeline.Bundle([document], "Formats").Single()).Spec!;
        return TypeText.Of(spec.Types.OfType<RecordSpec>().Single().Members[0].Type)
            .Replace("global::AgentEvents.Models.", "", StringComparison.Ordinal)
            .Replace("global::System.", "", StringComparison.Ordinal);
    }

    private static string Dialects() => Table(
        "| `$schema` | identifier | beside `$ref` | `1.0` is an integer | `format` | a keyword that nobody knows |\n|---|---|---|---|---|---|",
        KnownDialects.Project.Known.Select(d => Row($"`{d.Uri}`", d)).Append(Row("(none)", KnownDialects.Project.Unnamed)));

    private static string Row(string name, Dialect dialect) =>
        $"| {name} | `{dialect.Identifier}` | {(dialect.ReferenceStandsAlone ? "ignored" : "applies too")} "
            + $"| {(dialect.Find("type") is TypeKeyword { AsWritten: true } ? "no" : "yes")} "
            + $"| {(dialect.AssertsFormats ? "an assertion" : "an annotation")} "
            + $"| {(dialect.AllowsUnknown ? "ignored, `AES0013`" : "an error, `AES0003`")} |";

    private static string Table(string head, IEnumerable<string> rows) => head + "\n" + string.Join('\n', rows);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
