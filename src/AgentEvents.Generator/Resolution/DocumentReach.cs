using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>Which files can be come to from which by references and <c>$schema</c>.</summary>
internal sealed class DocumentReach
{
    private static readonly string[] ReferringKeywords = ["$ref", "$dynamicRef", "$recursiveRef", "$schema", "x-canonical-hub", "jsonSchemaDialect"];

    private static readonly string[] ApplyingKeywords = ["$ref", "$dynamicRef", "$recursiveRef"];

    private readonly ILookup<string, SchemaDocument> _byUri;
    private readonly Dictionary<SchemaDocument, SchemaDocument[]> _direct = [];

    private readonly DialectSet _dialects;

    /// <summary>Looks at the references of all files.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="dialects">What their schemas may mean.</param>
    public DocumentReach(SchemaDocument[] documents, DialectSet dialects)
    {
        _dialects = dialects;
        _byUri =
            documents.SelectMany(d => UrisOf(d).Select(uri => (Uri: uri, Document: d))).ToLookup(p => p.Uri, p => p.Document, StringComparer.Ordinal);
        // The identifiers of what could not be read may be among what is missing.
        var unsure = documents.Where(d => d.Completeness == Completeness.Unsure).ToArray();
        foreach (var document in documents)
        {
            // A file that claims a URI of this one as well must be seen together with it, or nobody could tell that there are two.
            _direct[document] = UrisOf(document)
                .Concat(ReferencesOf(document))
                .SelectMany(uri => _byUri.Contains(uri) ? _byUri[uri] : unsure)
                .Distinct()
                .ToArray();
        }
    }

    /// <summary>The other files that a file can come to, ordered by URI.</summary>
    public EquatableArray<SchemaDocument> From(SchemaDocument document)
    {
        var reached = new HashSet<SchemaDocument>();
        var open = new Stack<SchemaDocument>([document]);
        while (open.Count > 0)
        {
            foreach (var next in _direct[open.Pop()])
            {
                if (next != document && reached.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return reached.OrderBy(d => d.Uri, StringComparer.Ordinal).ToEquatableArray();
    }

    private IEnumerable<string> UrisOf(SchemaDocument document) =>
        Schemas(document).SelectMany(s => s.HasIdentifier ? new[] { s.BaseUri } : []).Append(document.Uri);

    /// <summary>The places in other files that the references of a file lead to.</summary>
    /// <param name="document">The file.</param>
    /// <param name="index">All schemas.</param>
    public IEnumerable<SchemaLocation> TargetsOf(SchemaDocument document, SchemaIndex index) =>
        Schemas(document)
            .SelectMany(
                s => ApplyingKeywords.Select(k => s.Schema[k]).OfType<JsonStringNode>(),
                (s, reference) => index.Resolve(s.Location, reference.Value))
            .OfType<SchemaLocation>()
            .Where(target => target.Document != document.Uri);

    private IEnumerable<string> ReferencesOf(SchemaDocument document) =>
        Schemas(document).SelectMany(s => ReferringKeywords.Select(k => s.Schema[k])
            .OfType<JsonStringNode>()
            .Select(r => SchemaUri.Split(SchemaUri.Resolve(s.BaseUri, r.Value)).Uri));

    private static IEnumerable<(SchemaLocation Location, JsonNode Node)> Everything(SchemaLocation location, JsonNode node) => node switch
    {
        JsonObjectNode { Members: var members } => members.Select(m => (location.Down(m.Name), m.Value)),
        JsonArrayNode { Items: var items } => items.Select((item, i) => (location.Down(i), item)),
        _ => [],
    };

    private IEnumerable<(JsonObjectNode Schema, SchemaLocation Location, string BaseUri, bool HasIdentifier)> Schemas(SchemaDocument document)
    {
        var open = new Stack<(JsonNode Node, SchemaLocation Location, string BaseUri, Dialect Dialect)>();
        if (document.Root is { } root)
        {
            open.Push((root, new SchemaLocation(document.Uri, ""), document.Uri, _dialects.Unnamed));
        }

        while (open.Count > 0)
        {
            var (node, location, baseUri, dialect) = open.Pop();
            if (node is JsonObjectNode schema)
            {
                dialect = schema["$schema"] is JsonStringNode name ? _dialects.Walked(name) : dialect;
                var id = dialect.IdentifierOf(schema, isRoot: location.Pointer.Length == 0);
                baseUri = id is null ? baseUri : SchemaUri.Split(SchemaUri.Resolve(baseUri, id.Value)).Uri;
                yield return (schema, location, baseUri, id is not null);
            }

            // In an OpenAPI document a schema may stand anywhere.
            foreach (var (below, child) in document.IsOpenApi ? Everything(location, node) : dialect.Below(location, node))
            {
                open.Push((child, below, baseUri, dialect));
            }
        }
    }
}
