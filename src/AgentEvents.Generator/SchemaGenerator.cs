#pragma warning disable RS0030 // The end of the pipeline that is the compiler's.

using System.Collections.Immutable;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Emit;
using AgentEvents.Generator.Emit.Catalogue;
using AgentEvents.Generator.Emit.Http;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgentEvents.Generator;

/// <summary>
/// Turns the JSON Schema files of a project (<c>AgentEventsSchema</c> items) into immutable models, readers, writers and validators.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => RootNamespace(options))
            .WithTrackingName(Steps.RootNamespace);

        var annotations = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => IsSet(options, "AgentEventsAnnotations", "true"))
            .WithTrackingName(Steps.Annotations);

        var choices = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ChoicesOf(options))
            .WithTrackingName(Steps.Choices);

        var writesCatalogue = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => IsSet(options, "AgentEventsCatalogue", "true"))
            .WithTrackingName(Steps.CatalogueChoice);

        var leavesSchemasOut = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => IsSet(options, "AgentEventsSchemaText", "false"))
            .WithTrackingName(Steps.SchemaTextChoice);

        var documents = context.AdditionalTextsProvider
            .Where(static file => IsSchema(file.Path))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => new SchemaFile(
                pair.Left.Path,
                SchemaPath(pair.Left, pair.Right),
                pair.Left.GetText(cancellation)?.ToString() ?? "",
                IsReference(pair.Left, pair.Right)))
            .WithTrackingName(Steps.File)
            .Select(static (file, _) => SchemaDocument.Read(file.Path, file.Uri, file.Text) with { IsReference = file.IsReference })
            .WithTrackingName(Steps.Reading)
            .SelectMany(static (document, _) => document.WithOperations())
            .WithTrackingName(Steps.Operations);

        var bound = documents.Collect()
            .Combine(rootNamespace.Combine(annotations).Combine(choices))
            .SelectMany(static (pair, _) =>
                SchemaPipeline.Bundle(pair.Left, pair.Right.Left.Left, pair.Right.Left.Right, choices: pair.Right.Right))
            .WithTrackingName(Steps.Bundling)
            .Where(static bundle => !bundle.Document.IsMetaSchema)
            .Select(static (bundle, _) => SchemaPipeline.Bind(bundle))
            .WithTrackingName(Steps.Binding);

        var problems = bound
            .Select(static (file, _) => file.Problems)
            .WithTrackingName(Steps.Problems)
            .Collect();

        var specs = bound
            .Where(static file => file.Spec is not null)
            .Select(static (file, _) => file.Spec!)
            .WithTrackingName(Steps.Specs);

        var models = specs
            .Select(static (spec, _) => ModelNames.Of(spec))
            .Collect()
            .WithTrackingName(Steps.ModelNames);

        context.RegisterSourceOutput(
            problems.Combine(documents.Collect()),
            static (output, pair) => Report(output, pair.Left.SelectMany(static p => p).Distinct(), pair.Right));
        context.RegisterSourceOutput(models.Combine(documents.Collect()), static (output, pair) => ReportClashes(output, pair.Left, pair.Right));
        var refused = models
            .Select(static (names, _) => ModelNames.Refused(names))
            .WithTrackingName(Steps.Refused);
        var differingInCase = models.Select(static (names, _) => ModelNames.DifferingInCase(names));

        var apis = specs
            .Select(static (spec, _) => OperationSummary.Of(spec))
            .Where(static summary => summary is not null)
            .Collect()
            .WithTrackingName(Steps.Apis)
            .SelectMany(static (summaries, _) => ApiSpec.Of(summaries!));

        var contradictory = apis
            .Collect()
            .Select(static (all, _) => ApiSpec.Contradictory(all))
            .WithTrackingName(Steps.Contradictory);

        var emitted = specs
            .Combine(refused.Combine(contradictory).Combine(differingInCase.Combine(leavesSchemasOut)))
            .Select(static (pair, _) => SchemaPipeline.TryEmit(
                pair.Left, pair.Right.Left.Left, pair.Right.Left.Right, pair.Right.Right.Left, pair.Right.Right.Right))
            .WithTrackingName(Steps.Emit);

        // What refers to a file without code is not handed to the compiler either: its errors would say nothing that ours do not say.
        var missing = emitted
            .Select(static (file, _) => file.Files.IsEmpty ? file.Uri : "")
            .Collect()
            .Combine(bound.Select(static (file, _) => file.IsMissing ? file.Uri : "").Collect())
            .Select(static (pair, _) => pair.Left.Concat(pair.Right).Where(static uri => uri.Length > 0).ToEquatableArray())
            .WithTrackingName(Steps.Missing);
        var whole = emitted
            .Combine(missing)
            .Where(static pair => pair.Left.IsWhole(pair.Right))
            .Select(static (pair, _) => pair.Left);

        context.RegisterSourceOutput(emitted, static (output, file) => Report(output, file.Problems, ImmutableArray<SchemaDocument>.Empty));
        context.RegisterSourceOutput(whole, static (output, file) => Add(output, file.Files));

        context.RegisterSourceOutput(
            apis.Combine(documents.Collect()),
            static (output, pair) => Report(output, ApiProblems.Of(pair.Left, pair.Right), pair.Right));

        var wholeApis = whole
            .Select(static (file, _) => file.Operation)
            .Where(static summary => summary is not null)
            .Collect()
            .SelectMany(static (summaries, _) => ApiSpec.Of(summaries!));
        context.RegisterSourceOutput(wholeApis, static (output, api) => Add(output, ApiEmitter.Write(api)));

        var catalogue = whole
            .Select(static (file, _) => file.Catalogue)
            .Where(static file => file is not null)
            .Collect()
            .WithTrackingName(Steps.Catalogue)
            .Combine(rootNamespace.Combine(writesCatalogue));
        context.RegisterSourceOutput(
            catalogue,
            static (output, pair) => Add(output, pair.Right.Right ? [CatalogueEmitter.Write(pair.Left!, pair.Right.Left)] : []));
    }

    /// <summary>Whether a file is looked at.</summary>
    internal static bool IsSchema(string path) =>
        path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase) || path.EndsWith("openapi.json", StringComparison.OrdinalIgnoreCase);

    private static string RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) && name.Split('.').All(CSharpName.IsIdentifier)
            ? name
            : "Schemas";

    private static ScalarChoices ChoicesOf(AnalyzerConfigOptionsProvider options)
    {
        string? Property(string name) => options.GlobalOptions.TryGetValue("build_property." + name, out var value) ? value : null;
        return ScalarChoices.Of(Property("AgentEventsAssertFormats"), Property("AgentEventsIntegers"), Property("AgentEventsNumbers"));
    }

    private static bool IsSet(AnalyzerConfigOptionsProvider options, string property, string to) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var value)
            && value.Equals(to, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a file stands below the schemas' folder; a machine's own paths must not get into what is generated.</summary>
    private static string SchemaPath(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SchemaPath", out var path) && path.Length > 0
            ? path.Replace('\\', '/')
            : Path.GetFileName(file.Path);

    /// <summary>Whether the item says that the file's types come with a package: <c>IsReference="true"</c>.</summary>
    private static bool IsReference(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.SchemaIsReference", out var value)
            && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private static void Add(SourceProductionContext output, EquatableArray<GeneratedFile> files)
    {
        foreach (var file in files)
        {
            output.AddSource(file.HintName, SourceText.From(file.Text, System.Text.Encoding.UTF8));
        }
    }

    private static void Report(SourceProductionContext output, IEnumerable<SchemaProblem> problems, ImmutableArray<SchemaDocument> documents)
    {
        foreach (var problem in problems)
        {
            output.ReportDiagnostic(ProblemDiagnostic.Of(problem, documents));
        }
    }

    private static void ReportClashes(SourceProductionContext output, ImmutableArray<ModelNames> names, ImmutableArray<SchemaDocument> documents)
    {
        foreach (var problem in ModelNames.Problems(names))
        {
            output.ReportDiagnostic(ProblemDiagnostic.OfClash(problem, documents));
        }
    }

    /// <summary>The names by which tests follow the steps.</summary>
    internal static class Steps
    {
        public const string RootNamespace = nameof(RootNamespace);
        public const string Annotations = nameof(Annotations);
        public const string Choices = nameof(Choices);
        public const string CatalogueChoice = nameof(CatalogueChoice);
        public const string SchemaTextChoice = nameof(SchemaTextChoice);
        public const string Catalogue = nameof(Catalogue);
        public const string File = nameof(File);
        public const string Reading = nameof(Reading);
        public const string Operations = nameof(Operations);
        public const string Bundling = nameof(Bundling);
        public const string Binding = nameof(Binding);
        public const string Problems = nameof(Problems);
        public const string Specs = nameof(Specs);
        public const string ModelNames = nameof(ModelNames);
        public const string Refused = nameof(Refused);
        public const string Contradictory = nameof(Contradictory);
        public const string Emit = nameof(Emit);
        public const string Missing = nameof(Missing);
        public const string Apis = nameof(Apis);
    }
}
