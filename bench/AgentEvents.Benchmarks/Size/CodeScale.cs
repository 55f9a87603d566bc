extern alias generator;

using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using generator::AgentEvents.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AgentEvents.Benchmarks.Size;

/// <summary>Compiles generated C# as a release build does and weighs each file.</summary>
internal static class CodeScale
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>The sizes by kind of file.</summary>
    /// <param name="files">The generated files.</param>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static SortedDictionary<string, CodeSize> Weigh(IReadOnlyCollection<GeneratedFile> files)
    {
        var il = Compile(files);
        var sizes = new SortedDictionary<string, CodeSize>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var (lines, bytes) = (file.Text.AsSpan().Count('\n'), Encoding.UTF8.GetByteCount(file.Text));
            Add(KindOf(file.HintName), new CodeSize(1, lines, bytes, il.GetValueOrDefault(file.HintName)));
        }

        // Of records and lambdas, the compiler writes members that stand in no file.
        Add("(by the compiler)", new CodeSize(0, 0, 0, il.GetValueOrDefault("")));
        return sizes;

        void Add(string kind, CodeSize size) => sizes[kind] = sizes.GetValueOrDefault(kind) + size;
    }

    private static string KindOf(string file) => file switch
    {
        _ when file.EndsWith("Checks.g.cs", StringComparison.Ordinal) => "validators",
        _ when file.EndsWith(".Json.g.cs", StringComparison.Ordinal) => "reading and writing",
        _ when file.EndsWith(".Annotations.g.cs", StringComparison.Ordinal) => "annotations",
        _ when file.EndsWith(".Http.g.cs", StringComparison.Ordinal) => "requests",
        _ when file.EndsWith(".Mapping.g.cs", StringComparison.Ordinal) => "mapping",
        _ when file.EndsWith("Resolver.g.cs", StringComparison.Ordinal) => "resolver",
        _ => "types",
    };

    private static Dictionary<string, long> Compile(IReadOnlyCollection<GeneratedFile> files)
    {
        var language = new CSharpParseOptions(LanguageVersion.CSharp12);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            optimizationLevel: OptimizationLevel.Release,
            generalDiagnosticOption: ReportDiagnostic.Suppress);
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, language, f.HintName, Encoding.UTF8));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = CSharpCompilation.Create("Schemas", trees, References.Value, options)
            .Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            var error = result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException($"What was generated does not compile: {error}");
        }

        image.Position = symbols.Position = 0;
        return IlByFile(image, symbols);
    }

    private static Dictionary<string, long> IlByFile(Stream image, Stream symbols)
    {
        using var portable = new PEReader(image);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var (code, debug) = (portable.GetMetadataReader(), provider.GetMetadataReader());
        var bytes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var handle in code.MethodDefinitions)
        {
            var address = code.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address != 0)
            {
                var document = debug.GetMethodDebugInformation(handle).Document;
                var file = document.IsNil ? "" : debug.GetString(debug.GetDocument(document).Name);
                bytes[file] = bytes.GetValueOrDefault(file) + portable.GetMethodBody(address).GetILBytes()!.Length;
            }
        }

        return bytes;
    }
}
