using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentEvents.Generator;

/// <summary>Makes a diagnostic of a problem, with its line and column in the schema file.</summary>
internal static class ProblemDiagnostic
{
    /// <summary>The diagnostic.</summary>
    public static Diagnostic Of(SchemaProblem problem, IEnumerable<SchemaDocument> documents)
    {
        var text = SourceText.From(documents.FirstOrDefault(d => d.Path == problem.Path)?.Text ?? "");
        var start = Math.Min(problem.Span.Start, text.Length);
        var span = new TextSpan(start, Math.Min(problem.Span.Length, text.Length - start));
        return Diagnostic.Create(
            Diagnostics.For(problem.Kind),
            Location.Create(problem.Path, span, text.Lines.GetLinePositionSpan(span)),
            problem.Arguments.Cast<object>().ToArray());
    }
}
