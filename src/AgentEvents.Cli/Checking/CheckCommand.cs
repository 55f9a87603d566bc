using System.CommandLine;
using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Reporting;
using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Cli.Checking;

/// <summary>Says whether the schemas of a folder are sound: what the generator would say of them in a build, without one.</summary>
/// <param name="console">Where the report goes.</param>
/// <param name="options">What was asked for.</param>
internal sealed class CheckCommand(CommandConsole console, CheckOptions options)
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

        Examples:
          agent-events check schemas
          agent-events check --report sarif --output check.sarif schemas
        """;

    /// <summary>The command, which calls an action with its options.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<CheckOptions, int> action)
    {
        var folder = new Argument<string>("SCHEMAS-DIR") { Description = "The folder.", DefaultValueFactory = _ => "schemas" };
        var schemas = new Option<string?>("--schemas") { Description = "The folder, as other commands are given it.", HelpName = "FOLDER" };
        var (reportOptions, readReport) = ReportOptions.Make();
        var command = new Command(
            "check",
            "Checks the *.schema.json and openapi.json files of a folder: JSON, references, keywords, patterns, formats, names, operations, "
                + "mappings.") { folder, schemas };
        foreach (var option in reportOptions)
        {
            command.Add(option);
        }

        command.SetAction(parsed => action(new CheckOptions(
            parsed.GetValue(schemas) ?? parsed.GetRequiredValue(folder),
            readReport(parsed))));
        return command;
    }

    /// <summary>Checks all schemas.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">There is nothing to check, or no place for the report.</exception>
    public int Run()
    {
        using var reports = new ReportOutput(console, "check", options.Report, new InputPaths().Add([options.Folder], Pattern, ApiPattern));
        SchemaDocument[] documents = [.. FolderFiles.Below(options.Folder, Pattern)
            .Concat(FolderFiles.Below(options.Folder, ApiPattern))
            .Select(Read)];
        var run = ProjectRun.Of(documents.Concat(CanonicalSchemas.Beside(documents)), "Schemas");
        if (run.Bound.Count == 0)
        {
            throw new CannotRunException($"{options.Folder}: holds no {Pattern} file; name the folder of the schemas");
        }

        var files = documents.Where(d => !d.IsMetaSchema).Select(d => d.Path).Distinct(StringComparer.Ordinal);
        return reports.Deliver(new Report(
            "check",
            [.. CheckSubjects.Of(files, run.Diagnostics), .. Code(run), .. Page(run.Bound.Select(b => b.Spec).OfType<FileSpec>())]), CheckText.Write);
    }

    /// <summary>The page about the mappers, where there is one beside the schemas: whether it says what they do.</summary>
    private IEnumerable<Subject> Page(IEnumerable<FileSpec> files)
    {
        var page = Path.Combine(options.Folder, "..", "docs", "mapping.md");
        if (!File.Exists(page))
        {
            yield break;
        }

        var found = File.ReadAllText(page).ReplaceLineEndings("\n");
        if (MappingPage.Renew(found, files) is { } wanted && wanted != found)
        {
            var path = Path.GetFullPath(page);
            yield return CheckSubjects.Of(
                path,
                [new Finding
                {
                    Rule = "mapping-page",
                    Message = "the tables are not those of the schemas; SNAPSHOT_ACCEPT=1 dotnet test tests/Snapshots writes them anew",
                }]);
        }
    }

    /// <summary>The code that a build would hand to the compiler: whether it takes that.</summary>
    private IEnumerable<Subject> Code(ProjectRun run)
    {
        if (run.Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error) && SchemaAssembly.ErrorIn(run.Files.Select(f => f.Text)) is { } error)
        {
            yield return CheckSubjects.Of(
                options.Folder,
                [new Finding
                {
                    Rule = "generated-code",
                    Message = $"the code that is generated for these schemas does not compile ({error}); this is a defect of the generator, please "
                        + "report it with the schemas",
                }]);
        }
    }

    // The same URI as in a build, so that names and clashes are the same too.
    private SchemaDocument Read(string path)
    {
        var file = new SchemaFile(path, Path.GetRelativePath(options.Folder, path).Replace('\\', '/'), InputFile.Text(path));
        return SchemaDocument.Read(file.Path, file.Uri, file.Text);
    }
}
