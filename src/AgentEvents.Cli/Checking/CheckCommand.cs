using System.CommandLine;
using AgentEvents.Cli.Compilation;
using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Cli.Checking;

/// <summary>Says whether the schemas of a folder are sound: what the generator would say of them in a build, without one.</summary>
/// <param name="console">Where the report goes.</param>
/// <param name="folder">The folder.</param>
internal sealed class CheckCommand(CommandConsole console, string folder)
{
    private const string Pattern = "*.schema.json";
    private const string ApiPattern = "*openapi.json";

    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        Prints file:line:column for each problem, then how many files and errors there are, then how many cases of the official JSON Schema test
        suite the validators of this build judge as the suite says. A meta-schema (a file with $vocabulary) is at hand for those that name it, and is
        not checked itself.
        Where docs/mapping.md stands beside the folder, its tables must be those of the schemas.
        Exit codes: 0 no errors, 1 errors, 2 the folder cannot be read or holds no schema.

        Example:
          agent-events check schemas
        """;

    /// <summary>The command, which calls an action with its folder.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<string, int> action)
    {
        var folder = new Argument<string>("SCHEMAS-DIR") { Description = "The folder.", DefaultValueFactory = _ => "schemas" };
        var command = new Command("check", "Checks the *.schema.json and openapi.json files of a folder: JSON, references, keywords, patterns, formats, names, operations, mappings.") { folder };
        command.SetAction(parsed => action(parsed.GetRequiredValue(folder)));
        return command;
    }

    /// <summary>Checks all schemas.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">There is nothing to check.</exception>
    public int Run()
    {
        SchemaDocument[] documents = [.. FolderFiles.Below(folder, Pattern).Concat(FolderFiles.Below(folder, ApiPattern)).Select(Read).SelectMany(d => d.WithOperations())];
        var bound = SchemaPipeline.Bundle(documents, "Schemas").Where(b => !IsMetaSchema(b.Document)).Select(SchemaPipeline.Bind).ToArray();
        if (bound.Length == 0)
        {
            throw new CannotRunException($"{folder}: holds no {Pattern} file; name the folder of the schemas");
        }

        var clashes = ModelNames.Clashes(bound.Where(b => b.Spec is not null).Select(b => ModelNames.Of(b.Spec!)));
        var diagnostics = clashes.Select(c => ProblemDiagnostic.OfClash(c, documents))
            .Concat(bound.SelectMany(b => b.Problems).Concat(ProblemsOfApis(bound, documents)).Distinct().Select(p => ProblemDiagnostic.Of(p, documents.Concat(MetaSchemas.All))))
            .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start)
            .ToArray();
        foreach (var diagnostic in diagnostics)
        {
            console.Say(ProblemText.Of(diagnostic));
        }

        var isPageCurrent = IsPageCurrent(bound.Select(b => b.Spec).OfType<FileSpec>());
        var errors = (isPageCurrent ? 0 : 1) + diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var notes = diagnostics.Count(d => d.Severity != DiagnosticSeverity.Error);
        var files = documents.Where(d => !IsMetaSchema(d)).Select(d => d.Path).Distinct(StringComparer.Ordinal).Count();
        console.Say($"{Counted(files, "file")}, {Counted(errors, "error")}{(notes > 0 ? ", " + Counted(notes, "note") : "")}");
        console.Say(ConformanceFigure.Line);
        return errors == 0 ? ExitCode.Good : ExitCode.Bad;
    }

    /// <summary>Whether the page about the mappers says what they do, where there is one beside the schemas.</summary>
    private bool IsPageCurrent(IEnumerable<FileSpec> files)
    {
        var page = Path.Combine(folder, "..", "docs", "mapping.md");
        if (!File.Exists(page))
        {
            return true;
        }

        var found = File.ReadAllText(page).ReplaceLineEndings("\n");
        if (MappingPage.Renew(found, files) is not { } wanted || wanted == found)
        {
            return true;
        }

        console.Say($"{Path.GetFullPath(page)}: error: the tables are not those of the schemas; SNAPSHOT_ACCEPT=1 dotnet test tests/Snapshots writes them anew");
        return false;
    }

    // What a file cannot say by itself: which canonical cases all operations of a provider together leave without a carrier.
    private static IEnumerable<SchemaProblem> ProblemsOfApis(IEnumerable<BoundFile> bound, IReadOnlyList<SchemaDocument> documents) =>
        ApiSpec.Of(bound.Where(b => b.Spec is not null).Select(b => OperationSummary.Of(b.Spec!)).OfType<OperationSummary>()).SelectMany(api => api.Problems(documents));

    // The same URI as in a build, so that names and clashes are the same too.
    private SchemaDocument Read(string path)
    {
        var file = new SchemaFile(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), InputFile.Text(path));
        return SchemaDocument.Read(file.Path, file.Uri, file.Text);
    }

    private static bool IsMetaSchema(SchemaDocument document) => document.Root is JsonObjectNode root && root["$vocabulary"] is not null;

    private static string Counted(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
