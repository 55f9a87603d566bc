using AgentEvents.Cli.Compilation;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Normalisation;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>Brings single places of schemas into canonical form.</summary>
internal sealed class GraphReader
{
    private readonly SchemaIndex _index;
    private readonly Dictionary<SchemaLocation, ReadGraph> _known = [];
    private readonly bool _collectsAnnotations;

    /// <summary>Takes the documents.</summary>
    /// <param name="documents">The documents; the meta-schemas come along.</param>
    /// <param name="foreign">How schemas are read that were not written for the generator.</param>
    /// <param name="collectsAnnotations">Whether the keywords are wanted that annotate an instance and turn none away.</param>
    public GraphReader(IEnumerable<SchemaDocument> documents, ForeignDialects? foreign = null, bool collectsAnnotations = false)
    {
        _collectsAnnotations = collectsAnnotations;
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

    /// <summary>What stands at a place; null if nothing does.</summary>
    public JsonNode? NodeAt(SchemaLocation place) => _index.Documents.Any(d => d.Uri == place.Document && d.Root is not null)
        && JsonPointer.Split(place.Pointer) is { } tokens
            ? _index.DocumentOf(place).Root!.Find(tokens)
            : null;

    /// <summary>Where a reference leads; null if it leads nowhere.</summary>
    /// <param name="from">The schema that holds it.</param>
    /// <param name="reference">The reference.</param>
    public SchemaLocation? Resolve(SchemaLocation from, string reference) => _index.Resolve(from, reference);

    /// <summary>The dialect of a schema, by its URI.</summary>
    public string DialectOf(SchemaLocation place) => _index.DialectOf(place).Uri;

    /// <summary>Where a keyword stands that users see by the URI of its resource; null if that is in no document.</summary>
    /// <param name="absolute">The URI with a JSON Pointer as its fragment.</param>
    public SchemaLocation? PlaceOf(string absolute)
    {
        var hash = absolute.IndexOf('#');
        return hash >= 0 && _index.Resolve(new SchemaLocation(_index.Documents.First().Uri, ""), absolute[..hash]) is { } resource
            ? resource with { Pointer = resource.Pointer + Uri.UnescapeDataString(absolute[(hash + 1)..]) }
            : null;
    }

    private ReadGraph ReadAnew(SchemaLocation place)
    {
        var document = _index.Documents.FirstOrDefault(d => d.Uri == place.Document);
        if (document is null || document.Root is null)
        {
            return new ReadGraph(null, "there is no schema");
        }

        var (graph, problems) = Normaliser.Normalise(_index, place, _collectsAnnotations);
        var wrong = problems.Concat(_index.Problems.Where(p => p.Path == document.Path)).FirstOrDefault(p => p.IsError);
        return wrong is null
            ? new ReadGraph(graph, null)
            : new ReadGraph(null, $"{wrong.Kind}: {string.Join("; ", wrong.Arguments)}");
    }
}
