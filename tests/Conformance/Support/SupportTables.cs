using System.Globalization;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance.Support;

/// <summary>The tables of <c>docs/schema-support.md</c>, written from the lists that the generator itself works by.</summary>
internal static class SupportTables
{
    private const string OfNoVocabulary = "(older drafts)";

    /// <summary>Each table with the name that its marks in the page have.</summary>
    public static IReadOnlyDictionary<string, string> Write(SuiteCounts counts) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["suite"] = Suite(),
        ["keywords"] = Keywords(counts),
        ["formats"] = Formats(counts),
        ["dialects"] = Dialects(),
    };

    private static string Suite() => Table(
        "| part | cases | excluded |\n|---|--:|--:|",
        SuiteFigures.Parts.Select(p => $"| {p.Name} | {Number(p.Cases)} | {Number(ExclusionList.Committed.Entries.Count(e => p.Holds(e.File)))} |")
            .Append($"| **all** | **{Number(SuiteFigures.Cases)}** | **{Number(ExclusionList.Committed.Entries.Count)}** |"));

    private static string Keywords(SuiteCounts counts)
    {
        var vocabularies = Vocabularies();
        string[] supported = [.. Vocabulary.Names, .. AnnotationReader.Names, .. SourceExpansion.Names];
        var rows = supported.Union(vocabularies.Keys, StringComparer.Ordinal)
            .Select(keyword => (Keyword: keyword, Vocabulary: vocabularies.GetValueOrDefault(keyword, OfNoVocabulary)))
            .OrderBy(row => row.Vocabulary, StringComparer.Ordinal)
            .ThenBy(row => row.Keyword, StringComparer.Ordinal);
        return Table(
            "| keyword | vocabulary | support | where | suite cases |\n|---|---|---|---|--:|",
            rows.Select(row => $"| `{row.Keyword}` | {row.Vocabulary} | {Support(row.Keyword)} | {Number(counts.Keywords.GetValueOrDefault(row.Keyword))} |"));
    }

    private static string Support(string keyword) => (Vocabulary.Find(keyword), keyword) switch
    {
        ({ } rule, _) => $"checked | `{rule.GetType().Name}`",
        _ when SourceExpansion.Names.Contains(keyword) => $"followed and merged | `{nameof(SourceExpansion)}`",
        (_, "$id" or "$anchor" or "$dynamicAnchor" or "$schema") => $"resolved | `{nameof(SchemaIndex)}`",
        (_, "$vocabulary") => $"chooses the dialect | `{nameof(Dialect)}`",
        (_, "$defs" or "definitions") => $"holds schemas | `{nameof(Subschemas)}`",
        _ when AnnotationReader.IsAnnotation(keyword) => $"remark | `{nameof(AnnotationReader)}`",
        _ => "none: unknown keyword |",
    };

    /// <summary>By keyword, the vocabularies whose meta-schema names it; the meta-schemas come with the generator.</summary>
    private static Dictionary<string, string> Vocabularies() => MetaSchemas.All
        .SelectMany(m => ((m.Root as JsonObjectNode)?["properties"] as JsonObjectNode)?.Members.Select(k => (k.Name, Vocabulary: NameOf(m))) ?? [])
        .GroupBy(k => k.Name, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => string.Join(", ", g.Select(k => k.Vocabulary).Order(StringComparer.Ordinal)), StringComparer.Ordinal);

    private static string NameOf(SchemaDocument metaSchema) =>
        metaSchema.Uri.Contains("/meta/", StringComparison.Ordinal) ? metaSchema.Uri[(metaSchema.Uri.LastIndexOf('/') + 1)..] : OfNoVocabulary;

    private static string Formats(SuiteCounts counts) => Table(
        "| format | checked by | suite cases |\n|---|---|--:|",
        KnownFormats.Names.Select(f => $"| `{f}` | `{KnownFormats.Check(f).Replace("global::AgentEvents.Models.", "", StringComparison.Ordinal).Replace("(text)", "", StringComparison.Ordinal)}` | {Number(counts.Formats.GetValueOrDefault(f))} |"));

    private static string Dialects() => Table(
        "| `$schema` | `format` | a keyword that nobody knows | keywords without a meaning |\n|---|---|---|---|",
        Dialect.Known.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => Row($"`{d.Key}`", d.Value)).Append(Row("(none)", Dialect.Unnamed)));

    private static string Row(string name, Dialect dialect) =>
        $"| {name} | {(dialect.AssertsFormats ? "a demand" : "a remark")} | {(dialect.IgnoresUnknownKeywords ? "ignored, `AES0013`" : "an error, `AES0003`")} | {(dialect.Ignored.IsEmpty ? "-" : string.Join(", ", dialect.Ignored.Select(k => $"`{k}`")))} |";

    private static string Table(string head, IEnumerable<string> rows) => head + "\n" + string.Join('\n', rows);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
