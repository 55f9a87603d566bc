using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>Which files can be come to from which by <c>$ref</c>, <c>$dynamicRef</c> and <c>$schema</c>.</summary>
internal sealed class DocumentReach
{
    private readonly ILookup<string, SchemaDocument> _byUri;
    private readonly Dictionary<SchemaDocument, SchemaDocument[]> _direct = [];

    /// <summary>Looks at the references of all files.</summary>
    public DocumentReach(SchemaDocument[] documents)
    {
        _byUri = documents.SelectMany(d => UrisOf(d).Select(uri => (Uri: uri, Document: d))).ToLookup(p => p.Uri, p => p.Document, StringComparer.Ordinal);
        // The identifiers of what could not be read may be among what is missing.
        var unsure = documents.Where(d => d.Completeness == Completeness.Unsure).ToArray();
        foreach (var document in documents)
        {
            // A file that claims a URI of this one as well must be seen together with it, or nobody could tell that there are two.
            _direct[document] = UrisOf(document).Concat(ReferencesOf(document)).SelectMany(uri => _byUri.Contains(uri) ? _byUri[uri] : unsure).Distinct().ToArray();
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

    private static IEnumerable<string> UrisOf(SchemaDocument document) =>
        Schemas(document).SelectMany(s => s.Schema["$id"] is JsonStringNode ? new[] { s.BaseUri } : []).Append(document.Uri);

    private static IEnumerable<string> ReferencesOf(SchemaDocument document) =>
        Schemas(document).SelectMany(s => new[] { s.Schema["$ref"], s.Schema["$dynamicRef"], s.Schema["$schema"], s.Schema["x-canonical-hub"], s.Schema["jsonSchemaDialect"] }
            .OfType<JsonStringNode>()
            .Select(r => SchemaUri.Split(SchemaUri.Resolve(s.BaseUri, r.Value)).Uri));

    private static IEnumerable<(SchemaLocation Location, JsonNode Node)> Everything(SchemaLocation location, JsonNode node) => node switch
    {
        JsonObjectNode { Members: var members } => members.Select(m => (location.Down(m.Name), m.Value)),
        JsonArrayNode { Items: var items } => items.Select((item, i) => (location.Down(i), item)),
        _ => [],
    };

    private static IEnumerable<(JsonObjectNode Schema, string BaseUri)> Schemas(SchemaDocument document)
    {
        var open = new Stack<(JsonNode Node, SchemaLocation Location, string BaseUri)>();
        if (document.Root is { } root)
        {
            open.Push((root, new SchemaLocation(document.Uri, ""), document.Uri));
        }

        while (open.Count > 0)
        {
            var (node, location, baseUri) = open.Pop();
            if (node is JsonObjectNode schema)
            {
                baseUri = schema["$id"] is JsonStringNode id ? SchemaUri.Split(SchemaUri.Resolve(baseUri, id.Value)).Uri : baseUri;
                yield return (schema, baseUri);
            }

            // In an OpenAPI document a schema may stand anywhere.
            foreach (var (below, child) in document.IsOpenApi ? Everything(location, node) : Subschemas.Below(location, node))
            {
                open.Push((child, below, baseUri));
            }
        }
    }
}
