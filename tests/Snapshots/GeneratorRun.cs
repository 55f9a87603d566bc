using System.Collections.Immutable;
using System.Text;
using AgentEvents.Generator;
using AgentEvents.Models.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgentEvents.Snapshots;

/// <summary>One run of the generator as the compiler runs it, on one schema file.</summary>
internal sealed class GeneratorRun
{
    // One of our own schemas makes the types again that the models' assembly, which is referenced for its runtime, has.
    private const string SameNameAsReferenced = "CS0436";

    private GeneratorRun(GeneratorDriverRunResult result, Compilation compilation)
    {
        Files = result.Results.Single().GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString(), StringComparer.Ordinal);
        Diagnostics = [.. result.Diagnostics, .. compilation.GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden)];
    }

    /// <summary>What was generated, by hint name.</summary>
    public Dictionary<string, string> Files { get; }

    /// <summary>What the generator and then the compiler have to say.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Runs the generator and compiles what it makes.</summary>
    /// <param name="file">The schema file.</param>
    /// <param name="schemaPath">Where it stands below the schemas' folder.</param>
    /// <param name="rootNamespace">The project's root namespace.</param>
    public static GeneratorRun Of(string file, string schemaPath, string rootNamespace) => Of([(file, schemaPath)], rootNamespace);

    /// <summary>Runs the generator on several files and compiles what it makes.</summary>
    /// <param name="files">The files, and where they stand below the schemas' folder.</param>
    /// <param name="rootNamespace">The project's root namespace.</param>
    public static GeneratorRun Of(IReadOnlyList<(string File, string SchemaPath)> files, string rootNamespace)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path == typeof(JsonModel).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Snapshot",
            [],
            references,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999,
                specificDiagnosticOptions: [KeyValuePair.Create(SameNameAsReferenced, ReportDiagnostic.Suppress)]));
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            files.Select(f => new SchemaText(f.File)),
            options,
            new Options(new() { ["build_property.RootNamespace"] = rootNamespace }, files.ToDictionary(
                f => f.File,
                f => new Dictionary<string, string> { ["build_metadata.AdditionalFiles.SchemaPath"] = f.SchemaPath })));
        var run = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return new GeneratorRun(run.GetRunResult(), output);
    }

    private sealed class SchemaText(string file) : AdditionalText
    {
        public override string Path => file;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(file), Encoding.UTF8);
    }

    private sealed class Options(
        Dictionary<string, string> global,
        Dictionary<string, Dictionary<string, string>> ofFile) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values(global);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ofFile[textFile.Path]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
#pragma warning disable CS8765 // NotNullWhen cannot be written here: the generator's own copy for netstandard2.0 is visible too
        public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
    }
}
