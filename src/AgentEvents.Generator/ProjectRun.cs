#pragma warning disable RS0030 // Stands in for the compiler.

using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Emit;
using AgentEvents.Generator.Emit.Catalogue;
using AgentEvents.Generator.Emit.Http;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.Resolution;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator;

/// <summary>
/// All stages over all files of a project at once, for those who have no use for Roslyn's caching: the same stages in the same order as in
/// <see cref="SchemaGenerator"/>, and a test demands the same diagnostics of both.
/// </summary>
/// <param name="Bound">What each file means.</param>
/// <param name="Diagnostics">What a build says, each once, in the order of the places.</param>
/// <param name="Files">The C# that a build compiles.</param>
internal sealed record ProjectRun(IReadOnlyList<BoundFile> Bound, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<GeneratedFile> Files)
{
    /// <summary>The catalogue of what was made, for a project that wants one.</summary>
    public required GeneratedFile Catalogue { get; init; }

    /// <summary>Runs all stages.</summary>
    /// <param name="files">The files as they were read.</param>
    /// <param name="rootNamespace">The namespace to start from.</param>
    /// <param name="choices">What the project chooses about text and numbers.</param>
    public static ProjectRun Of(IEnumerable<SchemaDocument> files, string rootNamespace, ScalarChoices? choices = null)
    {
        var documents = files.SelectMany(d => d.WithOperations()).ToArray();
        var bound = SchemaPipeline.Bundle(documents, rootNamespace, choices: choices)
            .Where(b => !b.Document.IsMetaSchema)
            .Select(SchemaPipeline.Bind)
            .ToArray();
        var specs = bound.Select(b => b.Spec).OfType<FileSpec>().ToArray();
        var names = specs.Select(ModelNames.Of).ToArray();
        var refused = ModelNames.Refused(names);
        var differingInCase = ModelNames.DifferingInCase(names);
        var provided = ApiSpec.Of(specs.Select(OperationSummary.Of).OfType<OperationSummary>()).ToArray();
        var contradictory = ApiSpec.Contradictory(provided);
        var emitted = specs.Select(s => SchemaPipeline.TryEmit(s, refused, contradictory, differingInCase)).ToArray();
        var missing = emitted.Where(e => e.Files.IsEmpty)
            .Select(e => e.Uri)
            .Concat(bound.Where(b => b.IsMissing).Select(b => b.Uri))
            .ToEquatableArray();
        var whole = emitted.Where(e => e.IsWhole(missing)).ToArray();

        var problems = bound.SelectMany(b => b.Problems)
            .Concat(emitted.SelectMany(e => e.Problems))
            .Concat(provided.SelectMany(api => ApiProblems.Of(api, documents)))
            .Distinct()
            .Select(p => ProblemDiagnostic.Of(p, documents.Concat(MetaSchemas.All)))
            .Concat(ModelNames.Problems(names).Select(c => ProblemDiagnostic.OfClash(c, documents)))
            .OrderBy(d => d.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.SourceSpan.Start);
        var apis = ApiSpec.Of(whole.Select(e => e.Operation).OfType<OperationSummary>()).SelectMany(api => ApiEmitter.Write(api));
        return new ProjectRun(
            bound,
            problems.ToArray(),
            whole.SelectMany(e => e.Files).Concat(apis).ToArray())
        {
            Catalogue = CatalogueEmitter.Write(whole.Select(e => e.Catalogue).OfType<CatalogueFile>(), rootNamespace),
        };
    }
}
