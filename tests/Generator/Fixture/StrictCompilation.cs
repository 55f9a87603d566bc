using System.Reflection;
using AgentEvents.Models.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Fixture;

/// <summary>Compiles generated code as the strictest user does: C# 12, nullable on, every warning wave, documentation comments checked.</summary>
internal static class StrictCompilation
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    // A compilation that comes of another one of the same name has its references read already.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Generated",
        references: FindReferences(),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            checkOverflow: true,
            warningLevel: 9999,
            nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation; nothing in it may be worth so much as a warning.</summary>
    public static CSharpCompilation Of(GeneratorRun run) =>
        Empty.AddSyntaxTrees(run.Sources.Select(static s => CSharpSyntaxTree.ParseText(s.SourceText, Parsing, s.HintName)));

    /// <summary>Compiles without a warning and loads what comes out.</summary>
    public static Assembly Load(GeneratorRun run)
    {
        using var stream = new MemoryStream();
        var compilation = Of(run);
        var result = compilation.Emit(stream);
        result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(Show).Take(40).ShouldBeEmpty();
        result.Success.ShouldBeTrue();
        return Assembly.Load(stream.ToArray());
    }

    /// <summary>The errors of the compiler; warnings do not matter where the schemas are broken.</summary>
    public static IEnumerable<string> ErrorsOf(GeneratorRun run) =>
        run.Sources.Count == 0 ? [] : Of(run).GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).Select(Show).Take(20);

    private static string Show(Diagnostic problem)
    {
        var line = problem.Location.SourceTree?.GetText().Lines[problem.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{problem}: {(line?.Length > 300 ? line[..300] : line)}";
    }

    // Only the framework itself and the runtime of the models: what the test project needs besides must not get in.
    private static IEnumerable<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return
        [
            .. trusted.Where(path => Path.GetDirectoryName(path) == framework).Append(typeof(JsonModel).Assembly.Location)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
