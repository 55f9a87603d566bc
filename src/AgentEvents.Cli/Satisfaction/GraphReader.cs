using AgentEvents.Cli.Compilation;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>Brings single places of schemas into canonical form.</summary>
internal sealed class GraphReader
{
    private readonly SchemaIndex _index;
    private readonly Dictionary<SchemaLocation, ReadGraph> _known = [];

    /// <summary>Takes the documents.</summary>
    /// <param name="documents">The documents; the meta-schemas come along.</param>
    /// <param name="foreign">How schemas are read that were not written for the generator.</param>
    public GraphReader(IEnumerable<SchemaDocument> documents, ForeignDialects? foreign = null)
    {
        SchemaDocument[] own = [.. documents.Where(d => !ForeignSchema.IsBuiltIn(d)).DistinctBy(d => d.Uri)];

        // Indexing the meta-schemas costs more than most schemas do, and hardly any refers to one.
        var needsMetaSchemas = MetaSchemas.All.Any(m => own.Any(d => d.Text.Contains(m.Uri, StringComparison.Ordinal)));
        _index = new SchemaIndex(
            [.. own, .. needsMetaSchemas ? MetaSchemas.All : []],
            KnownDialects.For(foreign ?? new ForeignDialects(AssertsFormats: true), ScalarChoices.None));
    }

    /// <summary>A schema and all that it leads to.</summary>
    /// <param name="place">Where it stands.</param>
    public ReadGraph Read(SchemaLocation place)
    {
        if (!_known.TryGetValue(place, out var graph))
        {
            graph = ReadAnew(place);
            _known.Add(place, graph);
        }

        return graph;
    }

    private ReadGraph ReadAnew(SchemaLocation place)
    {
        var document = _index.Documents.FirstOrDefault(d => d.Uri == place.Document);
        if (document is null || document.Root is null)
        {
            return new ReadGraph(null, "there is no schema");
        }

        var (graph, problems) = Normaliser.Normalise(_index, place);
        var wrong = problems.Concat(_index.Problems.Where(p => p.Path == document.Path)).FirstOrDefault(p => p.IsError);
        return wrong is null
            ? new ReadGraph(graph, null)
            : new ReadGraph(null, $"{wrong.Kind}: {string.Join("; ", wrong.Arguments)}");
    }
}
