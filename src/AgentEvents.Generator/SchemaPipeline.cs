using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Emit;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator;

/// <summary>A schema file and all files that it can come to by references: what its models are a function of.</summary>
/// <param name="Document">The file.</param>
/// <param name="Referenced">The others, ordered by URI.</param>
/// <param name="RootNamespace">The namespace to start from.</param>
/// <param name="CollectsAnnotations">Whether the models can say how their schemas annotate a document.</param>
internal sealed record SchemaBundle(SchemaDocument Document, EquatableArray<SchemaDocument> Referenced, string RootNamespace, bool CollectsAnnotations = false)
{
    /// <summary>Whether mappers are made where a file asks for them. Who only validates needs none, nor the canonical events that they would lead to.</summary>
    public bool IsMapped { get; init; } = true;

    /// <summary>The file and the others.</summary>
    public IEnumerable<SchemaDocument> Documents => [Document, .. Referenced];
}

/// <summary>What a file's schemas mean for C#.</summary>
/// <param name="Spec">What is to be generated; null if that cannot be known.</param>
/// <param name="Problems">What is wrong with the schemas.</param>
internal sealed record BoundFile(FileSpec? Spec, EquatableArray<SchemaProblem> Problems);

/// <summary>The C# of a file.</summary>
/// <param name="Files">What was written; nothing if that failed.</param>
/// <param name="Problems">Why it failed, if it did.</param>
internal sealed record EmittedFile(EquatableArray<GeneratedFile> Files, EquatableArray<SchemaProblem> Problems);

/// <summary>The stages behind one another, for one file at a time. Pure functions: Roslyn and command lines call them alike.</summary>
internal static class SchemaPipeline
{
    /// <summary>Finds out for each file which others it depends on, so that a change re-runs what it concerns and nothing else.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="rootNamespace">The namespace to start from.</param>
    /// <param name="collectsAnnotations">Whether the models can say how their schemas annotate a document.</param>
    public static EquatableArray<SchemaBundle> Bundle(IEnumerable<SchemaDocument> documents, string rootNamespace, bool collectsAnnotations = false)
    {
        var sorted = documents.OrderBy(d => d.Uri, StringComparer.Ordinal).ToArray();
        var reach = new DocumentReach([.. sorted, .. MetaSchemas.All]);
        return sorted.Where(d => !d.IsReference).Select(d => new SchemaBundle(d, reach.From(d), rootNamespace, collectsAnnotations)).ToEquatableArray();
    }

    /// <summary>Resolves, normalises and binds a file.</summary>
    public static BoundFile Bind(SchemaBundle bundle)
    {
        if (bundle.Document.Error is { } error)
        {
            return Failed(ProblemKind.MalformedJson, bundle, error.Span, error.Message);
        }

        if (bundle.Document.IsOpenApi)
        {
            // What it has to say is in the schemas of its operations.
            return new BoundFile(null, bundle.Document.Problems);
        }

        try
        {
            var index = new SchemaIndex(bundle.Documents.OrderBy(d => d.Uri, StringComparer.Ordinal));
            var (graph, normalisation) = Normaliser.Normalise(index, bundle.Document, bundle.CollectsAnnotations);
            var (spec, binding) = FileBinder.Bind(index, bundle, graph);

            SchemaProblem[] problems = [.. index.Problems, .. normalisation, .. binding];
            // What a broken schema has no type for says nothing that its errors do not say.
            var isBroken = problems.Any(p => p.IsError);
            return new BoundFile(
                isBroken ? null : spec,
                problems.Where(p => Reports(bundle.Document, p) && !(isBroken && p.Kind == ProblemKind.RawValue)).Distinct().ToEquatableArray());
        }
        catch (SchemaExplosionException e)
        {
            return new BoundFile(null, [new SchemaProblem(ProblemKind.EndlessReference, bundle.Document.Path, new SourceSpan(0, 0), ["", e.Message])]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A compiler must not fall over a schema, whatever it holds.
            return Failed(ProblemKind.GeneratorFailure, bundle, new SourceSpan(0, 0), e.GetType().Name + ": " + e.Message);
        }
    }

    /// <summary>Writes the C# of a file.</summary>
    public static EquatableArray<GeneratedFile> Emit(FileSpec spec) => FileEmitter.Write(spec);

    /// <summary>Writes the C# of a file, or says that it could not: a compiler must not fall over a schema.</summary>
    public static EmittedFile TryEmit(FileSpec spec)
    {
        try
        {
            return new EmittedFile(Emit(spec), []);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new EmittedFile([], [new SchemaProblem(ProblemKind.GeneratorFailure, spec.Path, new SourceSpan(0, 0), [e.GetType().Name + ": " + e.Message])]);
        }
    }

    // A file reports what is wrong with itself; what is wrong with others, they report. Only the meta-schemas have nobody else to do it.
    private static bool Reports(SchemaDocument document, SchemaProblem problem) =>
        problem.Path == document.Path || IsMapping(problem) || (problem.IsError && MetaSchemas.All.Any(m => m.Path == problem.Path));

    // A mapping goes through what other files describe, and only who asks for it can tell that something there does not fit.
    private static bool IsMapping(SchemaProblem problem) => problem.Kind is ProblemKind.InvalidMapping or ProblemKind.UnfedMember or ProblemKind.UnfittingTemplate;

    private static BoundFile Failed(ProblemKind kind, SchemaBundle bundle, SourceSpan span, string message) =>
        new(null, [new SchemaProblem(kind, bundle.Document.Path, span, [message])]);
}
