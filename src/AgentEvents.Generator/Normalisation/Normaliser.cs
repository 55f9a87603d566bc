using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Brings a file's schemas into canonical form.</summary>
internal static class Normaliser
{
    /// <summary>The canonical graph of a file, and what went wrong on the way.</summary>
    /// <param name="index">All schemas.</param>
    /// <param name="document">The file.</param>
    /// <param name="entries">The places that references from other files lead to; those in other files do not count.</param>
    /// <param name="collectsAnnotations">Whether the graph has the keywords that annotate an instance.</param>
    /// <param name="isRootAlone">Whether the graph has what the root leads to, and no other definition. All of them are looked at.</param>
    public static (CanonicalGraph Graph, EquatableArray<SchemaProblem> Problems) Normalise(
        SchemaIndex index,
        SchemaDocument document,
        IEnumerable<SchemaLocation>? entries = null,
        bool collectsAnnotations = false,
        bool isRootAlone = false)
    {
        var definitions = DefinitionsOf(index, document).Take(isRootAlone ? 1 : int.MaxValue).ToArray();
        var offered = definitions.Concat((entries ?? []).Where(e => e.Document == document.Uri && !definitions.Contains(e))).ToArray();
        try
        {
            var result = Normalise(new GraphBuilder(index, collectsAnnotations), offered, definitions.Length);
            return isRootAlone ? (result.Graph, result.Problems.Concat(Elsewhere(index, document)).Distinct().ToEquatableArray()) : result;
        }
        catch (SchemaExplosionException e)
        {
            var builder = new GraphBuilder(index, collectsAnnotations) { Merges = false };

            // Each file is told of what is wrong with itself.
            var place = e.Place.Document == document.Uri ? e.Place : new SchemaLocation(document.Uri, "");
            builder.Report(ProblemKind.EndlessReference, place, index.NodeAt(place).Span with { Length = 1 }, place.Pointer, e.Message);
            return Normalise(builder, offered, definitions.Length);
        }
    }

    /// <summary>The canonical graph of one place, and of nothing that it does not lead to.</summary>
    /// <param name="index">All schemas.</param>
    /// <param name="place">A schema.</param>
    /// <param name="collectsAnnotations">Whether the graph has the keywords that annotate an instance.</param>
    public static (CanonicalGraph Graph, EquatableArray<SchemaProblem> Problems) Normalise(
        SchemaIndex index,
        SchemaLocation place,
        bool collectsAnnotations = false)
    {
        try
        {
            return Normalise(new GraphBuilder(index, collectsAnnotations), [place], count: 0);
        }
        catch (SchemaExplosionException e)
        {
            var builder = new GraphBuilder(index, collectsAnnotations) { Merges = false };
            builder.Report(ProblemKind.EndlessReference, place, index.NodeAt(place).Span with { Length = 1 }, place.Pointer, e.Message);
            return Normalise(builder, [place], count: 0);
        }
    }

    // What is wrong with definitions that the root does not lead to. That they merge too much is no matter to who leaves them alone.
    private static EquatableArray<SchemaProblem> Elsewhere(SchemaIndex index, SchemaDocument document)
    {
        var builder = new GraphBuilder(index) { Merges = false };
        try
        {
            foreach (var definition in DefinitionsOf(index, document))
            {
                builder.Refer(definition);
            }

            builder.Complete();
        }
        catch (SchemaExplosionException)
        {
        }

        return builder.Problems.ToEquatableArray();
    }

    private static (CanonicalGraph Graph, EquatableArray<SchemaProblem> Problems) Normalise(
        GraphBuilder builder,
        IReadOnlyCollection<SchemaLocation> offered,
        int count)
    {
        var definitions = offered.Select(location => (Location: location, Reference: builder.Refer(location))).ToArray();
        builder.Complete();
        var unions = new UnionRecognition(builder);
        for (var id = 0; id < builder.Count; id++)
        {
            unions.Apply(id);
            builder.Complete();
        }

        EndlessReferences.Cut(builder);
        var merged = MergedBranches(builder);
        var graph = GraphPruning.Prune(
            builder,
            definitions.Select((d, i) => new Definition(d.Location, i < count ? BranchOrSelf(builder, merged, d.Reference.Id) : d.Reference.Id)));
        return (RepeatedWork.Mark(graph), builder.Problems.ToEquatableArray());
    }

    /// <summary>The root and the definitions in it: what a file offers to others.</summary>
    private static IEnumerable<SchemaLocation> DefinitionsOf(SchemaIndex index, SchemaDocument document)
    {
        if (document.IsOpenApi && document.Operation is null)
        {
            return [];
        }

        var root = new SchemaLocation(document.Uri, "");
        var dialect = index.DialectOf(root);
        return (index.NodeAt(root) as Reading.JsonObjectNode)?.Members
            .Where(m => dialect.Find(m.Name) is { Role: KeywordRole.Definitions })
            .SelectMany(m => ((m.Value as Reading.JsonObjectNode)?.Members ?? []).Select(d => root.Down(m.Name).Down(d.Name)))
            .Prepend(root) ?? [root];
    }

    /// <summary>By the place that names them, the branches that have taken in what stands beside their alternatives.</summary>
    private static Dictionary<SchemaLocation, int> MergedBranches(GraphBuilder builder)
    {
        var merged = new Dictionary<SchemaLocation, int>();
        for (var id = 0; id < builder.Count; id++)
        {
            foreach (var branch in builder[id].Union?.Branches ?? [])
            {
                merged[builder.KeyOf(branch.Id).Naming] = branch.Id;
            }
        }

        return merged;
    }

    // A definition that is a branch is one model, and that model has the members of the whole.
    private static int BranchOrSelf(GraphBuilder builder, Dictionary<SchemaLocation, int> merged, int id) =>
        merged.TryGetValue(builder.KeyOf(id).Naming, out var branch) ? branch : id;
}
