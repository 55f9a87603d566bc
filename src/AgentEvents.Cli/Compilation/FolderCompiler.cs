using AgentEvents.Generator;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Cli.Compilation;

/// <summary>Compiles a folder of schemas with its catalogue: all stages of a build, and the C# compiler in memory.</summary>
internal static class FolderCompiler
{
    /// <summary>The bytes of the assembly.</summary>
    /// <param name="source">The folder.</param>
    /// <param name="console">Where problems go, each with its file and line.</param>
    /// <exception cref="CannotRunException">The schemas have errors.</exception>
    public static byte[] Compile(FolderSource source, CommandConsole console)
    {
        SchemaDocument[] own = [.. source.Files.Select(file => Read(file.Path, file.Place, file.Text))];
        var run = ProjectRun.Of(own.Concat(CanonicalSchemas.Beside(own)), FolderSource.Namespace);
        Diagnostic[] errors = [.. run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
        foreach (var error in errors)
        {
            console.Complain(ProblemText.Of(error));
        }

        return errors.Length == 0
            ? SchemaAssembly.Emit(run.Files.Append(run.Catalogue).Select(file => file.Text))
            : throw new CannotRunException(
                $"{source.Folder}: {errors.Length} {(errors.Length == 1 ? "error" : "errors")} in the schemas; mend what is listed, and see "
                    + "'agent-events check' for warnings");
    }

    // The events for all providers are the tool's own types: a copy in the folder may be there for the sake of references, and says the same.
    private static SchemaDocument Read(string path, string place, string text)
    {
        var file = new SchemaFile(path, place, text);
        var document = SchemaDocument.Read(file.Path, file.Uri, file.Text);
        if (CanonicalSchemas.TwinOf(document) is not { } twin)
        {
            return document;
        }

        return twin.Text.ReplaceLineEndings("\n") == text.ReplaceLineEndings("\n")
            ? document with { IsReference = true }
            : throw new CannotRunException(
                $"{path}: has the $id of a schema that comes with the tool, and differs from it; give it an $id and an x-dotnet-namespace of its "
                    + "own, and an x-canonical-hub that leads to the other");
    }
}
