using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Emit;
using AgentEvents.Generator.Emit.Catalogue;
using AgentEvents.Generator.Emit.Checks;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator;

/// <summary>The stages behind one another, for one file at a time. Pure functions: Roslyn and command lines call them alike.</summary>
internal static class SchemaPipeline
{
    /// <summary>Finds out for each file which others it depends on, so that a change re-runs what it concerns and nothing else.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="rootNamespace">The namespace to start from.</param>
    /// <param name="collectsAnnotations">Whether the models can say how their schemas annotate a document.</param>
    /// <param name="foreign">How the schemas are read if they were not written for the generator.</param>
    /// <param name="choices">What the project chooses about text and numbers.</param>
    public static EquatableArray<SchemaBundle> Bundle(
        IEnumerable<SchemaDocument> documents,
        string rootNamespace,
        bool collectsAnnotations = false,
        ForeignDialects? foreign = null,
        ScalarChoices? choices = null)
    {
        var sorted = documents.OrderBy(d => d.Uri, StringComparer.Ordinal).ToArray();
        var dialects = KnownDialects.For(foreign, ScalarChoices.None);
        SchemaDocument[] all = [.. sorted, .. MetaSchemas.All];
        var reach = new DocumentReach(all, dialects);

        // A file that refers to a part of another one gets the type that the other file makes of it, so names are decided for all files together.
        var index = new SchemaIndex(all, dialects);
        var entries = sorted.Where(d => d.Root is not null)
            .SelectMany(d => reach.TargetsOf(d, index))
            .Distinct()
            .OrderBy(e => e.Document, StringComparer.Ordinal)
            .ThenBy(e => e.Pointer, StringComparer.Ordinal)
            .ToLookup(e => e.Document);
        var places = new PlaceReader(index, entries);
        var names = NameTable.Of(sorted.Where(d => index.Documents.Contains(d)).Select(places.Read).Where(p => p.Facts.HasTypes), rootNamespace)
            .ToLookup(n => n.Place.Document);
        return sorted.Where(d => !d.IsReference)
            .Select(d => new SchemaBundle(d, reach.From(d), rootNamespace, collectsAnnotations)
            {
                Foreign = foreign,
                Choices = choices ?? ScalarChoices.None,
            })
            .Select(b => b with
            {
                Entries = b.Documents.SelectMany(d => entries[d.Uri]).ToEquatableArray(),
                Names = b.Documents.SelectMany(d => d.IsOpenApi ? sorted.Where(o => o.Path == d.Path) : [d])
                    .SelectMany(d => names[d.Uri])
                    .Distinct()
                    .ToEquatableArray(),
            })
            .ToEquatableArray();
    }

    /// <summary>Resolves, normalises and binds a file.</summary>
    public static BoundFile Bind(SchemaBundle bundle)
    {
        var document = bundle.Document;
        if (document.IsOpenApi && bundle.Entries.All(e => e.Document != document.Uri))
        {
            // What else it has to say is in the schemas of its operations.
            return new BoundFile(document.Uri, null, Malformed(document) ?? document.Problems);
        }

        try
        {
            var dialects = KnownDialects.For(bundle.Foreign, bundle.Choices);
            var index = new SchemaIndex(bundle.Documents.OrderBy(d => d.Uri, StringComparer.Ordinal), dialects);
            var (canonical, normalisation) = BundleNormaliser.Normalise(index, bundle);
            var (spec, binding) = FileBinder.Bind(canonical);

            SchemaProblem[] problems =
            [
                .. index.Problems,
                .. normalisation,
                .. binding.Select(p => index.ProblemAt(p.Kind, p.Location, p.Arguments)),
                .. (spec.Mapping?.Clashes ?? []).Select(c => ApiProblems.OfClash(index, canonical.Own.Root, c.First, c.Second)),
            ];
            var isBroken = bundle.Documents.Any(d => d.Completeness != Completeness.Whole) || problems.Any(p => p.IsError);
            var told = ProblemFilter.Told(index, bundle, problems);
            return new BoundFile(
                document.Uri,
                document.IsOpenApi && spec.Types.IsEmpty
                    ? null
                    : spec with { Uri = document.Uri, References = bundle.Referenced.Select(d => d.Uri).ToEquatableArray(), IsBroken = isBroken },
                Malformed(document) ?? told.Concat(document.Problems).ToEquatableArray());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A compiler must not fall over a schema, whatever it holds.
            return new BoundFile(document.Uri, null, Malformed(document) ?? [Failure(document.Path, e)]) { IsMissing = true };
        }
    }

    /// <summary>
    /// What judges documents by the root of a file, in one piece with all that it refers to; null if the schema is broken, which
    /// <see cref="Bind"/> says more of.
    /// </summary>
    public static FileSpec? BindValidator(SchemaBundle bundle)
    {
        if (bundle.Document.IsOpenApi || bundle.Documents.Any(d => d.Completeness != Completeness.Whole))
        {
            return null;
        }

        var document = bundle.Document;
        var index = new SchemaIndex(bundle.Documents.OrderBy(d => d.Uri, StringComparer.Ordinal), KnownDialects.For(bundle.Foreign, bundle.Choices));
        var (graph, problems) = Normaliser.Normalise(index, document, isRootAlone: true);
        return problems.Concat(index.Problems).Any(p => p.IsError)
            ? null
            : ValidatorEmitter.SpecOf(
                document.Path, bundle.RootNamespace, index.AbsoluteLocation(new SchemaLocation(document.Uri, "")), graph);
    }

    /// <summary>Writes the C# of a file.</summary>
    /// <param name="spec">What is to be written.</param>
    /// <param name="differingInCase">The types of which another differs in case only.</param>
    public static EquatableArray<GeneratedFile> Emit(FileSpec spec, EquatableArray<string> differingInCase = default) =>
        FileEmitter.Write(spec, differingInCase);

    /// <summary>Writes the C# of a file, or says that it could not: a compiler must not fall over a schema.</summary>
    /// <param name="spec">What is to be written.</param>
    /// <param name="refused">The files for which nothing is written.</param>
    /// <param name="contradictory">The OpenAPI documents whose operations contradict each other.</param>
    /// <param name="differingInCase">The types of which another differs in case only.</param>
    /// <param name="leavesSchemasOut">Whether the types do without the text of their schemas.</param>
    public static EmittedFile TryEmit(
        FileSpec spec,
        EquatableArray<string> refused,
        EquatableArray<string> contradictory,
        EquatableArray<string> differingInCase = default,
        bool leavesSchemasOut = false)
    {
        spec = leavesSchemasOut ? spec with { LeavesSchemasOut = true } : spec;
        spec = spec is { Mapping: { } mapping, Operation: not null } && contradictory.Contains(spec.Path)
            ? spec with { Mapping = mapping with { IsContradictory = true } }
            : spec;

        var emitted = new EmittedFile(spec.Uri, spec.References, [], OperationSummary.Of(spec), [])
        {
            Catalogue = spec.IsBroken ? null : CatalogueFile.Of(spec),
        };
        try
        {
            return refused.Contains(spec.Uri) ? emitted : emitted with { Files = Emit(spec, differingInCase) };
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A broken schema has been reported; what its errors do to the emitters is no news.
            return spec.IsBroken ? emitted : emitted with { Problems = [Failure(spec.Path, e)] };
        }
    }

    // What is no JSON says so itself, once for all its operations, and what else is wrong with it may be a consequence.
    private static EquatableArray<SchemaProblem>? Malformed(SchemaDocument document) => document switch
    {
        { Error: { } error, Operation: null } => [new SchemaProblem(ProblemKind.MalformedJson, document.Path, error.Span, [error.Message])],
        { Error: not null } => [],
        _ => null,
    };

    private static SchemaProblem Failure(string path, Exception e) =>
        new(ProblemKind.GeneratorFailure, path, new SourceSpan(0, 0), [e.GetType().Name + ": " + e.Message]);
}
