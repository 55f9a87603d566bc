using System.Globalization;
using AgentEvents.Generator;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Cli.Compilation;

/// <summary>Problems of schemas as lines that editors and terminals turn into links: <c>file:line:column: error AES0002: …</c>.</summary>
internal static class ProblemText
{
    /// <summary>The lines for problems, each once, in the order of the places.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="documents">The documents that they are in.</param>
    public static IReadOnlyList<string> Of(IEnumerable<SchemaProblem> problems, IEnumerable<SchemaDocument> documents)
    {
        SchemaDocument[] all = [.. documents, .. MetaSchemas.All];
        return [.. problems.Distinct()
            .OrderBy(p => p.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Span.Start)
            .Select(p => Of(ProblemDiagnostic.Of(p, all)))];
    }

    /// <summary>The line for a diagnostic.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{place.Path}:{place.StartLinePosition.Line + 1}:{place.StartLinePosition.Character + 1}: {severity} {diagnostic.Id}: "
            + $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
