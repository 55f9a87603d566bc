using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using AgentEvents.Generator;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Conformance.Growth;

/// <summary>The runtime and the models of some schemas, compiled from their sources so that they count their steps.</summary>
internal sealed class CountedModels
{
    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.Preview, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0"]);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private const string Usings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private readonly Type _run;
    private readonly IReadOnlyList<Type> _models;

    private CountedModels(Assembly assembly, IReadOnlyList<string> models)
    {
        _run = assembly.GetType("AgentEvents.Models.CountedRun", throwOnError: true)!;
        _models = [.. models.Select(m => assembly.GetType(m, throwOnError: true)!)];
    }

    /// <summary>What a model can do with a document.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["IsValid", "Validate", "ValidateToTheEnd", "ParseAndWrite", "Annotate"];

    /// <summary>Those that judge it: up to the first violation, and to the last.</summary>
    public static IReadOnlyList<string> JudgingModes { get; } = ["IsValid", "ValidateToTheEnd"];

    /// <summary>Compiles.</summary>
    /// <param name="schemas">The schemas.</param>
    public static CountedModels Compile(IReadOnlyList<string> schemas)
    {
        // The catalogue is about canonical events, whose models are generated and not here; webhooks hand their readings to it.
        var folder = Path.Combine(ProjectFolder, "..", "..", "src", "AgentEvents.Models");
        var sources = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(p => !Path.GetRelativePath(folder, p).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Catalogue"))
            .Where(p => Path.GetFileName(p) is not ("AssemblyInfo.cs" or "WebhookContent.cs"))
            .ToArray();
        var generated = schemas.Select(Generate).ToArray();
        var counted = sources.Select(p => (p, File.ReadAllText(p)))
            .Concat(generated.SelectMany(g => g.Files))
            .AsParallel()
            .Select(f => Counting(f.Item2, f.Item1));
        var compilation = CSharpCompilation.Create(
            "CountedModels",
            [.. counted, CSharpSyntaxTree.ParseText(Usings, Options), CSharpSyntaxTree.ParseText(CountedSource.Text, Options)],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).Take(10).ShouldBeEmpty();
        image.Position = 0;
        return new CountedModels(new AssemblyLoadContext("CountedModels").LoadFromStream(image), [.. generated.Select(g => g.Model)]);
    }

    /// <summary>The steps that a model takes with a document.</summary>
    public long Count(int model, string mode, byte[] document) =>
        (long)_run.GetMethod(mode)!.MakeGenericMethod(_models[model]).Invoke(null, [document])!;

    private static string ProjectFolder =>
        typeof(CountedModels).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    private static SyntaxTree Counting(string text, string path)
    {
        var nearer = text.Replace("global::System.MemoryExtensions.", "global::AgentEvents.Models.CountedSpans.", StringComparison.Ordinal);
        var tree = CSharpSyntaxTree.ParseText(nearer, Options, path);
        return tree.WithRootAndOptions(new StepCounting().Visit(tree.GetRoot()), Options);
    }

    private static (string Model, IReadOnlyList<(string Path, string Text)> Files) Generate(string schema, int index)
    {
        var document = SchemaDocument.Read("case.schema.json", $"file:///growth{index}.schema.json", schema);
        var bundle = SchemaPipeline.Bundle([document], $"Growth{index}", collectsAnnotations: true).Single();
        var bound = SchemaPipeline.Bind(bundle);
        bound.Problems.Where(p => p.IsError).Select(p => $"{p.Kind}: {string.Join("; ", p.Arguments)}").ShouldBeEmpty(schema);
        return (bound.Spec!.RootModel, [.. SchemaPipeline.Emit(bound.Spec).Select(f => ($"{index}/{f.HintName}", f.Text))]);
    }
}
