using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;

namespace AgentEvents.Interop;

/// <summary>The classes that NJsonSchema writes for a schema, compiled in memory: what a partner works with who does not use ours.</summary>
/// <param name="Root">The class of the schema itself; null where NJsonSchema makes none.</param>
/// <param name="DeclaredByHand">Classes that its code names and does not declare. They are empty here: what a partner would add to get it to
/// compile.</param>
internal sealed record PartnerModels(Type? Root, IReadOnlyList<string> DeclaredByHand)
{
    private const string Namespace = "Partner";

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>Generates and compiles.</summary>
    /// <param name="schema">The schema, in one document.</param>
    public static async Task<PartnerModels> Of(string schema, CancellationToken cancellation)
    {
        var settings = new CSharpGeneratorSettings { Namespace = Namespace, JsonLibrary = CSharpJsonLibrary.SystemTextJson };
        var code = new CSharpGenerator(await JsonSchema.FromJsonAsync(schema, cancellation), settings).GenerateFile("Root");
        var missing = Compile(code).GetDiagnostics(cancellation)
            .Where(d => d.Id == "CS0246")
            .Select(d => d.Location.SourceTree!.GetText(cancellation).ToString(d.Location.SourceSpan))
            .Distinct().Order(StringComparer.Ordinal).ToArray();
        using var image = new MemoryStream();
        var result = Compile(code, $"namespace {Namespace} {{ {string.Concat(missing.Select(name => $"public partial class {name} {{ }} "))} }}")
            .Emit(image, cancellationToken: cancellation);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return new PartnerModels(Assembly.Load(image.ToArray()).GetType($"{Namespace}.Root"), missing);
    }

    private static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        $"Partner{Guid.NewGuid():N}",
        sources.Select(s => CSharpSyntaxTree.ParseText(s)),
        References.Value,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
