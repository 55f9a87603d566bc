#pragma warning disable RS0030 // Hands problems to the compiler.

using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentEvents.Generator;

/// <summary>Makes a diagnostic of a problem, with its line and column in the schema file.</summary>
internal static class ProblemDiagnostic
{
    private const int MostOfAnArgument = 400;

    /// <summary>The diagnostic.</summary>
    public static Diagnostic Of(SchemaProblem problem, IEnumerable<SchemaDocument> documents)
    {
        var text = SourceText.From(documents.FirstOrDefault(d => d.Path == problem.Path)?.Text ?? "");
        var start = Math.Min(problem.Span.Start, text.Length);
        var span = new TextSpan(start, Math.Min(problem.Span.Length, text.Length - start));
        return Diagnostic.Create(
            Diagnostics.For(problem.Kind),
            Location.Create(problem.Path, span, text.Lines.GetLinePositionSpan(span)),
            problem.Arguments.Select((argument, i) => Printable(problem.Kind, i, argument)).ToArray());
    }

    /// <summary>The one door through which text of a schema gets into a message of the compiler.</summary>
    /// <param name="kind">The problem.</param>
    /// <param name="index">Which of its arguments.</param>
    /// <param name="argument">The text.</param>
    public static object Printable(ProblemKind kind, int index, string argument) =>
        argument.Length > 0 ? PrintableText.Of(argument, MostOfAnArgument) : IsPlace(kind, index) ? "(document)" : "(empty)";

    // First comes what it is about, a name or a keyword, and then where; but for these, which begin with the place.
    private static bool IsPlace(ProblemKind kind, int index) =>
        (index > 0 && kind is not ProblemKind.DuplicateMemberName)
            || kind is ProblemKind.EndlessReference or ProblemKind.RawValue or ProblemKind.UnsupportedHttp or ProblemKind.InvalidMapping;

    /// <summary>
    /// The diagnostic for a clash of names. Names go from step to step without places, so that moving a schema about in its file re-runs nothing;
    /// the place of the later definition, which is the message's last argument, is looked up here.
    /// </summary>
    public static Diagnostic OfClash(SchemaProblem problem, IReadOnlyList<SchemaDocument> documents)
    {
        if (documents.FirstOrDefault(d => d.Path == problem.Path) is not { Root: not null } document)
        {
            return Of(problem, documents);
        }

        var index = new SchemaIndex([document], KnownDialects.Project);
        var definition = index.Resolve(new SchemaLocation(document.Uri, ""), problem.Arguments[problem.Arguments.Count - 1]);
        return Of(definition is null ? problem : problem with { Span = index.NodeAt(definition).Span with { Length = 1 } }, documents);
    }
}
