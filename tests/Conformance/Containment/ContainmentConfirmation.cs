using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Satisfaction;

namespace AgentEvents.Conformance.Containment;

/// <summary>Turns a corrected answer into verdicts on one document.</summary>
internal static class ContainmentConfirmation
{
    /// <summary>
    /// Both schemas with a document. Said to be contained: one that is valid by the inner schema and not by the outer one. Said not to be: the only
    /// document of the inner schema, which is valid by both.
    /// </summary>
    public static IEnumerable<SuiteCase> Of(ContainmentCase one, string question, bool isContained)
    {
        var (inner, outer) = one.Of(question);
        var document = isContained
            ? ((Answer.Found)ContainmentJudge.Judge(one).Single(a => a.Question == question).Answer).Document.ToString()
            : OnlyValueOf(inner);
        yield return Case(one, question, inner, document, isValid: true);
        yield return Case(one, question, outer, document, isValid: !isContained);
    }

    private static string OnlyValueOf(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return document.RootElement.GetProperty("const").GetRawText();
    }

    private static SuiteCase Case(ContainmentCase one, string question, string schema, string document, bool isValid) => new(
        one.File,
        $"{one.File} {one.Id} {question}",
        one.Draft.Folder == "draft4" ? Draft04Text(schema) : schema,
        [new SuiteTest(document, Encoding.UTF8.GetBytes(document), isValid)],
        one.Draft.Dialect.Uri);

    // Those of draft-04 that are corrected have const at the top alone.
    private static string Draft04Text(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("const", out var value)
            ? $$"""{"enum":[{{value.GetRawText()}}]}"""
            : schema;
    }
}
