using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
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
/// <param name="Uri">The file, or the operation of one.</param>
/// <param name="Spec">What is to be generated, as far as that can be known; null if it cannot.</param>
/// <param name="Problems">What is wrong with the schemas.</param>
internal sealed record BoundFile(string Uri, FileSpec? Spec, EquatableArray<SchemaProblem> Problems)
{
    /// <summary>Whether there should be code and nobody knows which, so that nothing can be written for who refers to it either. A file that is no JSON has no schemas to refer to.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>The C# of a file.</summary>
/// <param name="Uri">The file, or the operation of one.</param>
/// <param name="References">All files that it can come to.</param>
/// <param name="Files">What was written; nothing if that failed.</param>
/// <param name="Models">The full names of the models in it.</param>
/// <param name="Operation">What the provider as a whole needs to know of the operation, or null.</param>
/// <param name="Problems">Why it failed, if it did.</param>
internal sealed record EmittedFile(
    string Uri,
    EquatableArray<string> References,
    EquatableArray<GeneratedFile> Files,
    EquatableArray<string> Models,
    OperationSummary? Operation,
    EquatableArray<SchemaProblem> Problems)
{
    /// <summary>Whether the code can be compiled: all types that it names are there.</summary>
    public bool IsWhole(EquatableArray<string> missing) => !Files.IsEmpty && !missing.Contains(Uri) && References.All(r => !missing.Contains(r));
}

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
            return new BoundFile(bundle.Document.Uri, null, [new SchemaProblem(ProblemKind.MalformedJson, bundle.Document.Path, error.Span, [error.Message])]);
        }

        if (bundle.Document.IsOpenApi)
        {
            // What it has to say is in the schemas of its operations.
            return new BoundFile(bundle.Document.Uri, null, bundle.Document.Problems);
        }

        try
        {
            var index = new SchemaIndex(bundle.Documents.OrderBy(d => d.Uri, StringComparer.Ordinal));
            var (graph, normalisation) = Normaliser.Normalise(index, bundle.Document, bundle.CollectsAnnotations);
            var (spec, binding) = FileBinder.Bind(index, bundle, graph);

            SchemaProblem[] problems = [.. index.Problems, .. normalisation, .. binding];
            // What a broken schema has no type for says nothing that its errors do not say, and what is no JSON says itself that nothing leads there.
            var isBroken = problems.Any(p => p.IsError);
            var isEndless = problems.Any(p => p.Kind == ProblemKind.EndlessReference);
            return new BoundFile(
                bundle.Document.Uri,
                isEndless ? null : spec with { Uri = bundle.Document.Uri, References = bundle.Referenced.Select(d => d.Uri).ToEquatableArray(), IsBroken = isBroken },
                problems.Where(p => Reports(bundle.Document, p) && !(isBroken && p.Kind == ProblemKind.RawValue) && !LeadsToNoJson(bundle, p)).Distinct().ToEquatableArray())
            {
                IsMissing = isEndless,
            };
        }
        catch (SchemaExplosionException e)
        {
            return Failed(ProblemKind.EndlessReference, bundle, "", e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A compiler must not fall over a schema, whatever it holds.
            return Failed(ProblemKind.GeneratorFailure, bundle, e.GetType().Name + ": " + e.Message);
        }
    }

    /// <summary>Writes the C# of a file.</summary>
    public static EquatableArray<GeneratedFile> Emit(FileSpec spec) => FileEmitter.Write(spec);

    /// <summary>Writes the C# of a file, or says that it could not: a compiler must not fall over a schema.</summary>
    /// <param name="spec">What is to be written.</param>
    /// <param name="clashing">The names that are claimed more than once: nothing is written for who claims them.</param>
    public static EmittedFile TryEmit(FileSpec spec, EquatableArray<string> clashing)
    {
        var names = ModelNames.Of(spec);
        var emitted = new EmittedFile(spec.Uri, spec.References, [], names.Models, OperationSummary.Of(spec), []);
        try
        {
            return names.ClaimsAny(clashing) ? emitted : emitted with { Files = Emit(spec) };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A broken schema has been reported; what its errors do to the emitters is no news.
            return spec.IsBroken ? emitted : emitted with { Problems = [new SchemaProblem(ProblemKind.GeneratorFailure, spec.Path, new SourceSpan(0, 0), [e.GetType().Name + ": " + e.Message])] };
        }
    }

    // A file reports what is wrong with itself; what is wrong with others, they report. Only the meta-schemas have nobody else to do it.
    private static bool Reports(SchemaDocument document, SchemaProblem problem) =>
        problem.Path == document.Path || IsMapping(problem) || (problem.IsError && MetaSchemas.All.Any(m => m.Path == problem.Path));

    // A mapping goes through what other files describe, and only who asks for it can tell that something there does not fit.
    private static bool IsMapping(SchemaProblem problem) => problem.Kind is ProblemKind.InvalidMapping or ProblemKind.UnfedMember or ProblemKind.UnfittingTemplate;

    private static bool LeadsToNoJson(SchemaBundle bundle, SchemaProblem problem) =>
        problem.Kind == ProblemKind.UnresolvableReference
        && bundle.Referenced.Any(d => d.Error is not null && SchemaUri.Split(problem.Arguments[0]).Uri is { Length: > 0 } uri && d.Uri.EndsWith(uri.TrimStart('.', '/'), StringComparison.Ordinal));

    private static BoundFile Failed(ProblemKind kind, SchemaBundle bundle, params string[] arguments) =>
        new(bundle.Document.Uri, null, [new SchemaProblem(kind, bundle.Document.Path, new SourceSpan(0, 0), arguments.ToEquatableArray())]) { IsMissing = true };
}
