using System.Globalization;
using AgentEvents.Cli.Reporting;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Cli.Checking;

/// <summary>Makes subjects of what the generator says: one for each file, in the order of their names.</summary>
internal static class CheckSubjects
{
    /// <summary>The subjects.</summary>
    /// <param name="files">The files that were checked.</param>
    /// <param name="diagnostics">What is said of them.</param>
    public static IEnumerable<Subject> Of(IEnumerable<string> files, IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToLookup(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal);
        return files.Concat(found.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(file => Of(file, [.. found[file].OrderBy(d => d.Location.SourceSpan.Start).Select(Of)]));
    }

    /// <summary>The subject for a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">What is said of it.</param>
    public static Subject Of(string file, IReadOnlyList<Finding> findings) => new()
    {
        Name = file,
        File = file,
        Unit = "file",
        Count = 1,
        BadCount = findings.Any(f => f.Severity == Severity.Error) ? 1 : 0,
        Findings = findings,
    };

    private static Finding Of(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return new Finding
        {
            Severity = diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => Severity.Error,
                DiagnosticSeverity.Warning => Severity.Warning,
                _ => Severity.Note,
            },
            Rule = diagnostic.Id,
            Message = diagnostic.GetMessage(CultureInfo.InvariantCulture),
            Line = start.Line + 1,
            Column = start.Character + 1,
        };
    }
}
