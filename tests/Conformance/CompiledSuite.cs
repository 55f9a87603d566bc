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
            .Where(p => Path.GetFileName(p) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "AgentEvents.Models.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    // The same documents for every case: they are read once, and the generator is handed the same values each time.
    private static readonly Lazy<SchemaDocument[]> Remotes =
        new(() => [.. SuiteFolder.Remotes().Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text))]);

    private CompiledSuite(IReadOnlyList<CompiledCase> cases) => Cases = cases;

    /// <summary>The cases, in the order in which they came.</summary>
    public IReadOnlyList<CompiledCase> Cases { get; }

    /// <summary>Generates and compiles.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="collectsAnnotations">Whether the models can annotate.</param>
    /// <param name="others">Documents that the cases refer to.</param>
    /// <param name="withRemotes">Whether the cases may refer to the remotes of the suite.</param>
    public static CompiledSuite Compile(
        IReadOnlyList<SuiteCase> cases,
        bool collectsAnnotations = false,
        IReadOnlyList<(string Uri, string Text)>? others = null,
        bool withRemotes = true)
    {
        SchemaDocument[] documents = [.. withRemotes ? Remotes.Value : [], .. (others ?? []).Select(o => SchemaDocument.Read(o.Uri, o.Uri, o.Text))];
        var generated = cases.AsParallel().AsOrdered().Select((c, i) => Generate(c, i, documents, collectsAnnotations)).ToArray();
        var compilation = CSharpCompilation.Create(
            "Suite" + Guid.NewGuid().ToString("N"),
            generated.SelectMany(g => g.Trees),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release,
                warningLevel: 9999));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var complaints = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).Take(10).ToArray();
        complaints.ShouldBeEmpty("generated code must compile without warnings");
        var assembly = Assembly.Load(image.ToArray());
        return new CompiledSuite([.. cases.Zip(
            generated,
            (c, g) => CompiledCase.Of(c, g.Problems, g.Model is { } model ? assembly.GetType(model, throwOnError: true) : null))]);
    }

    private static (string? Model, SyntaxTree[] Trees, string[] Problems) Generate(
        SuiteCase suiteCase,
        int index,
        SchemaDocument[] documents,
        bool collectsAnnotations)
    {
        var document = SchemaDocument.Read("case.schema.json", $"file:///case{index}.schema.json", suiteCase.Schema);
        var foreign = new ForeignDialects(suiteCase.Draft, suiteCase.AssertsFormats);

        // A namespace for each case: they share a compilation.
        var bundles = SchemaPipeline.Bundle([document, .. documents], $"Case{index}", collectsAnnotations, foreign).ToDictionary(b => b.Document);
        var main = bundles[document];
        var bound = new[] { main }.Concat(main.Referenced.Where(bundles.ContainsKey).Select(d => bundles[d])).Select(SchemaPipeline.Bind).ToArray();
        var problems = bound.SelectMany(b => b.Problems).Where(p => p.IsError).Select(p => $"{p.Kind}: {string.Join("; ", p.Arguments)}").ToArray();
        if (bound[0].Spec is not { IsBroken: false } spec)
        {
            return (null, [], problems);
        }

        var files = bound.Select(b => b.Spec).OfType<FileSpec>().Where(s => !s.IsBroken).SelectMany(s => SchemaPipeline.Emit(s));
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(
            f.Text,
            new CSharpParseOptions(LanguageVersion.CSharp12),
            $"{suiteCase.File}/{suiteCase.Description}/{f.HintName}"));
        return (spec.RootModel, [.. trees], problems);
    }
}

/// <summary>A schema of the suite that can validate.</summary>
/// <param name="Case">The schema and its instances.</param>
/// <param name="Problems">Why there is no validator, if there is none.</param>
/// <param name="FailFast">The verdict of the first violation.</param>
/// <param name="Collect">All violations.</param>
/// <param name="Rewrite">What the model of a valid document writes.</param>
/// <param name="Annotate">All annotations, if the model can tell.</param>
internal sealed record CompiledCase(
    SuiteCase Case,
    IReadOnlyList<string> Problems,
    Func<byte[], bool>? FailFast,
    Func<byte[], ValidationResult>? Collect,
    Func<byte[], byte[]>? Rewrite,
    Func<byte[], AnnotationResult>? Annotate)
{
    /// <summary>The validators of a model.</summary>
    public static CompiledCase Of(SuiteCase suiteCase, IReadOnlyList<string> problems, Type? model)
    {
        if (model is null)
        {
            return new CompiledCase(suiteCase, problems, null, null, null, null);
        }

        var (failFast, collect, rewrite) =
            ((Func<byte[], bool>, Func<byte[], ValidationResult>, Func<byte[], byte[]>))Generic(nameof(Make), model).Invoke(null, null)!;
        var annotates = model.GetInterfaces().Any(i => i.Name.StartsWith("IAnnotatedJsonModel", StringComparison.Ordinal));
        return new CompiledCase(
            suiteCase,
            problems,
            failFast,
            collect,
            rewrite,
            annotates ? (Func<byte[], AnnotationResult>)Generic(nameof(MakeAnnotating), model).Invoke(null, null)! : null);
    }

    private static MethodInfo Generic(string name, Type model) =>
        typeof(CompiledCase).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(model);

    private static Func<byte[], AnnotationResult> MakeAnnotating<T>()
        where T : class, IAnnotatedJsonModel<T> => utf8 => JsonModel.Annotate<T>(utf8);

    private static (Func<byte[], bool> FailFast, Func<byte[], ValidationResult> Collect, Func<byte[], byte[]> Rewrite) Make<T>()
        where T : class, IJsonModel<T> =>
        (utf8 => JsonModel.IsValid<T>(utf8), utf8 => JsonModel.Validate<T>(utf8), utf8 => JsonModel.ToUtf8Bytes(JsonModel.Parse<T>(utf8)));
}
