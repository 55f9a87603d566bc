using System.Collections.Immutable;
using System.Reflection;
using AgentEvents.Generator;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Resolution;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Conformance;

/// <summary>The validators of all schemas of one file of the suite: generated, compiled, loaded.</summary>
internal sealed class CompiledSuite
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "AgentEvents.Models.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private CompiledSuite(IReadOnlyList<CompiledCase> cases, int characters)
    {
        Cases = cases;
        Characters = characters;
    }

    /// <summary>The cases, in the order of the file.</summary>
    public IReadOnlyList<CompiledCase> Cases { get; }

    /// <summary>How much C# was generated.</summary>
    public int Characters { get; }

    /// <summary>Generates and compiles.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="assertFormats">Whether formats are demands although the dialect has them as remarks.</param>
    /// <param name="collectsAnnotations">Whether the models can annotate.</param>
    /// <param name="others">Documents that the cases refer to.</param>
    /// <param name="withRemotes">Whether the cases may refer to the remotes of the suite.</param>
    public static CompiledSuite Compile(
        IReadOnlyList<SuiteCase> cases, bool assertFormats, bool collectsAnnotations = false, IReadOnlyList<(string Uri, string Text)>? others = null, bool withRemotes = true)
    {
        var remotes = (withRemotes ? SuiteFolder.Remotes() : []).Concat(others ?? []).Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text)).ToArray();
        var generated = cases.Select((c, i) => Generate(c, i, remotes, assertFormats, collectsAnnotations)).ToArray();
        var trees = generated.SelectMany(g => g.Sources).Select(s => CSharpSyntaxTree.ParseText(s, new CSharpParseOptions(LanguageVersion.CSharp12)));
        var compilation = CSharpCompilation.Create(
            "Suite" + Guid.NewGuid().ToString("N"),
            trees,
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, warningLevel: 9999));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var complaints = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).Take(10).ToArray();
        complaints.ShouldBeEmpty("generated code must compile without warnings");
        var assembly = Assembly.Load(image.ToArray());
        return new CompiledSuite(
            [.. cases.Select((c, i) => CompiledCase.Of(c, generated[i].Problems, generated[i].Model is { } model ? assembly.GetType(model, throwOnError: true) : null))],
            generated.Sum(g => g.Sources.Sum(s => s.Length)));
    }

    private static (string? Model, string[] Sources, string[] Problems) Generate(SuiteCase suiteCase, int index, SchemaDocument[] remotes, bool assertFormats, bool collectsAnnotations)
    {
        var rootNamespace = $"Case{index}";
        var schema = assertFormats ? FormatAssertion.Apply(suiteCase.Schema) : suiteCase.Schema;
        var document = SchemaDocument.Read("case.schema.json", $"file:///case{index}.schema.json", schema);
        var bundles = SchemaPipeline.Bundle([document, .. remotes, .. FormatAssertion.MetaSchemas], rootNamespace, collectsAnnotations).ToDictionary(b => b.Document);
        var main = bundles[document];
        var bound = new[] { main }.Concat(main.Referenced.Where(bundles.ContainsKey).Select(d => bundles[d])).Select(SchemaPipeline.Bind).ToArray();
        var problems = bound.SelectMany(b => b.Problems).Where(p => p.IsError).Select(p => $"{p.Kind}: {string.Join("; ", p.Arguments)}").ToArray();
        if (bound[0].Spec is not { } spec)
        {
            return (null, [], problems);
        }

        var sources = bound.Select(b => b.Spec).OfType<FileSpec>().SelectMany(s => SchemaPipeline.Emit(s)).Select(f => f.Text).ToArray();
        return (spec.RootModel, sources, problems);
    }
}

/// <summary>A schema of the suite that can validate.</summary>
/// <param name="Case">The schema and its instances.</param>
/// <param name="Problems">Why there is no validator, if there is none.</param>
/// <param name="FailFast">The verdict of the first violation.</param>
/// <param name="Collect">All violations.</param>
/// <param name="Annotate">All annotations, if the model can tell.</param>
internal sealed record CompiledCase(
    SuiteCase Case, IReadOnlyList<string> Problems, Func<byte[], bool>? FailFast, Func<byte[], ValidationResult>? Collect, Func<byte[], AnnotationResult>? Annotate)
{
    /// <summary>The validators of a model.</summary>
    public static CompiledCase Of(SuiteCase suiteCase, IReadOnlyList<string> problems, Type? model)
    {
        if (model is null)
        {
            return new CompiledCase(suiteCase, problems, null, null, null);
        }

        var (failFast, collect) = ((Func<byte[], bool>, Func<byte[], ValidationResult>))Generic(nameof(Make), model).Invoke(null, null)!;
        var annotates = model.GetInterfaces().Any(i => i.Name.StartsWith("IAnnotatedJsonModel", StringComparison.Ordinal));
        return new CompiledCase(suiteCase, problems, failFast, collect, annotates ? (Func<byte[], AnnotationResult>)Generic(nameof(MakeAnnotating), model).Invoke(null, null)! : null);
    }

    private static MethodInfo Generic(string name, Type model) =>
        typeof(CompiledCase).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(model);

    private static Func<byte[], AnnotationResult> MakeAnnotating<T>()
        where T : class, IAnnotatedJsonModel<T> => utf8 => JsonModel.Annotate<T>(utf8);

    private static (Func<byte[], bool> FailFast, Func<byte[], ValidationResult> Collect) Make<T>()
        where T : class, IJsonModel<T> =>
        (utf8 => JsonModel.IsValid<T>(utf8), utf8 => JsonModel.Validate<T>(utf8));
}
