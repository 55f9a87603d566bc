using System.Collections.Immutable;
using AgentEvents.Models.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Cli.Compilation;

/// <summary>Compiles generated C# in memory, against the very framework and runtime library that this process runs on.</summary>
internal static class SchemaAssembly
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp12);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        optimizationLevel: OptimizationLevel.Release,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    // Reading the references takes longer than compiling a small schema, so a session of many schemas does it once.
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(FindReferences);

    /// <summary>The bytes of the assembly.</summary>
    /// <param name="sources">The C# files.</param>
    /// <exception cref="CannotRunException">The C# does not compile, which is a defect of the generator.</exception>
    public static byte[] Emit(IEnumerable<string> sources)
    {
        using var image = new MemoryStream();
        var result = Compilation(sources).Emit(image);
        return result.Success ? image.ToArray() : throw new CannotRunException(
            $"the code that was generated for the schema does not compile ({FirstError(result.Diagnostics)}); this is a defect of the generator, "
                + "please report it with the schema");
    }

    /// <summary>The id of the first error of the C# compiler; null if the C# compiles.</summary>
    /// <param name="sources">The C# files.</param>
    public static string? ErrorIn(IEnumerable<string> sources) => FirstError(Compilation(sources).GetDiagnostics());

    /// <summary>Compiles as the strictest user does: every warning wave, documentation comments checked.</summary>
    /// <param name="sources">The C# files.</param>
    /// <returns>The bytes of the assembly, or null if the C# has errors; all errors and warnings.</returns>
    public static (byte[]? Image, IReadOnlyList<Diagnostic> Complaints) EmitStrictly(IEnumerable<string> sources)
    {
        var trees = Trees(sources, Language.WithDocumentationMode(DocumentationMode.Diagnose));
        var options = Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default).WithWarningLevel(9999).WithOverflowChecks(true);
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Schemas", trees, References.Value, options).Emit(image);
        return (result.Success ? image.ToArray() : null, [.. result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)]);
    }

    private static CSharpCompilation Compilation(IEnumerable<string> sources) =>
        CSharpCompilation.Create("Schemas", Trees(sources, Language), References.Value, Options);

    // A type that only its file sees needs a file of its own name.
    private static IEnumerable<SyntaxTree> Trees(IEnumerable<string> sources, CSharpParseOptions language) =>
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, language, $"{i}.g.cs"));

    private static string? FirstError(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error)?.Id;

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        if (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is not string trusted)
        {
            throw new CannotRunException("the runtime does not say where its assemblies are; run the tool with 'dotnet agent-events'");
        }

        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) && p.EndsWith(".dll", StringComparison.Ordinal))
                .Append(typeof(JsonModel).Assembly.Location)
                .Select(p => MetadataReference.CreateFromFile(p)),
        ];
    }
}
