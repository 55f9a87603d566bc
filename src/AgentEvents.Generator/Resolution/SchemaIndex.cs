using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>All schema resources of a set of files, and where references between them lead.</summary>
internal sealed class SchemaIndex
{
    private readonly Dictionary<string, SchemaDocument> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaLocation, SchemaResource> _resourceRoots = [];
    private readonly List<SchemaProblem> _problems = [];

    /// <summary>Walks all files and notes every <c>$id</c> and anchor.</summary>
    /// <param name="documents">The files.</param>
    /// <param name="dialects">What their schemas may mean.</param>
    public SchemaIndex(IEnumerable<SchemaDocument> documents, DialectSet dialects)
    {
        Dialects = dialects;
        foreach (var document in documents)
        {
            if (document.Root is { } root && !_documents.ContainsKey(document.Uri))
            {
                _documents.Add(document.Uri, document);
                AddRoot(document, root);
            }
        }
    }

    /// <summary>What schemas may mean.</summary>
    public DialectSet Dialects { get; }

    /// <summary>What went wrong: identifiers that two schemas claim, values that are no URI.</summary>
    public IReadOnlyList<SchemaProblem> Problems => _problems;

    /// <summary>How many schemas are written in all files.</summary>
    public int Count { get; private set; }

    /// <summary>Whether any schema has a <c>$dynamicAnchor</c>; otherwise dynamic scope cannot matter.</summary>
    public bool HasDynamicAnchors { get; private set; }

    /// <summary>The files, by the order in which they were given; of several with one URI the first.</summary>
    public IEnumerable<SchemaDocument> Documents => _documents.Values;

    /// <summary>The file that a location is in.</summary>
    public SchemaDocument DocumentOf(SchemaLocation location) => _documents[location.Document];

    /// <summary>The value at a location, which is known to exist.</summary>
    public JsonNode NodeAt(SchemaLocation location) =>
        _documents[location.Document].Root!.Find(JsonPointer.Split(location.Pointer)!)!;

    /// <summary>The innermost resource that a location belongs to.</summary>
    public SchemaResource ResourceOf(SchemaLocation location)
    {
        var pointer = location.Pointer;
        while (true)
        {
            if (_resourceRoots.TryGetValue(location with { Pointer = pointer }, out var resource))
            {
                return resource;
            }

            pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
        }
    }

    /// <summary>What keywords mean at a location.</summary>
    public Dialect DialectOf(SchemaLocation location)
    {
        var resource = ResourceOf(location);
        return resource.Dialect ??= DialectOf(resource);
    }

    /// <summary>A location as the URI of its resource with a JSON Pointer fragment: what a violation shows.</summary>
    public string AbsoluteLocation(SchemaLocation location)
    {
        var resource = ResourceOf(location);
        return resource.Uri + "#" + JsonPointer.ToFragment(location.Pointer.Substring(resource.Location.Pointer.Length));
    }

    /// <summary>A problem at the start of the value at a location.</summary>
    /// <param name="kind">Which problem.</param>
    /// <param name="location">The location.</param>
    /// <param name="arguments">What goes into the diagnostic's message.</param>
    public SchemaProblem ProblemAt(ProblemKind kind, SchemaLocation location, EquatableArray<string> arguments)
    {
        var span = NodeAt(location).Span;
        return new SchemaProblem(kind, DocumentOf(location).Path, span with { Length = Math.Min(span.Length, 1) }, arguments);
    }

    /// <summary>Where a reference leads, or null.</summary>
    /// <param name="from">The schema that holds the reference.</param>
    /// <param name="reference">A URI reference, as in <c>$ref</c>.</param>
    public SchemaLocation? Resolve(SchemaLocation from, string reference)
    {
        var (uri, fragment) = SchemaUri.Split(SchemaUri.Resolve(ResourceOf(from).Uri, reference));
        return _resources.TryGetValue(uri, out var resource) ? Locate(resource, fragment) : null;
    }

    /// <summary>
    /// Whether a reference that leads nowhere may have led into a file that could not be read: one with its URI, or one that may have lost its
    /// <c>$id</c>.
    /// </summary>
    /// <param name="from">The schema that holds the reference.</param>
    /// <param name="reference">A URI reference.</param>
    public bool MayLeadToUnsure(SchemaLocation from, string reference)
    {
        var (uri, _) = SchemaUri.Split(SchemaUri.Resolve(ResourceOf(from).Uri, reference));
        return _resources.TryGetValue(uri, out var resource)
            ? DocumentOf(resource.Location).Completeness == Completeness.Unsure
            : !uri.StartsWith("file:", StringComparison.Ordinal)
                && _documents.Values.Any(d => d.Completeness == Completeness.Unsure && (d.Root as JsonObjectNode)?["$id"] is null);
    }

    private static SchemaLocation? Locate(SchemaResource resource, string fragment)
    {
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return resource.Anchors.TryGetValue(fragment, out var anchored) ? anchored : null;
        }

        var tokens = JsonPointer.Split(fragment);
        return tokens is not null && resource.Root.Find(tokens) is JsonObjectNode or JsonBooleanNode
            ? tokens!.Aggregate(resource.Location, (location, token) => location.Down(token))
            : null;
    }

    private Dialect DialectOf(SchemaResource resource)
    {
        if (resource.DialectName is not { } name)
        {
            return Dialects.Unnamed;
        }

        if (Dialects.Find(name.Value) is { } known)
        {
            return known;
        }

        if (_resources.TryGetValue(SchemaUri.Split(SchemaUri.Resolve(resource.Uri, name.Value)).Uri, out var metaSchema))
        {
            return Dialects.DescribedBy(metaSchema.Root);
        }

        var problem = new SchemaProblem(
            ProblemKind.UnresolvableReference, DocumentOf(resource.Location).Path, name.Span, [name.Value, resource.Location.Pointer]);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }

        return Dialects.Unnamed;
    }

    private void AddRoot(SchemaDocument document, JsonNode root)
    {
        var location = new SchemaLocation(document.Uri, "");
        var resource = AddResource(document.Uri, location, root, document, outer: null);
        Walk(location, root, resource, document);
    }

    private void Walk(SchemaLocation location, JsonNode node, SchemaResource resource, SchemaDocument document)
    {
        Count++;
        var dialect = resource.DialectName is { } named ? Dialects.Walked(named) : Dialects.Unnamed;
        if (node is JsonObjectNode schema)
        {
            var own = schema["$schema"] is JsonStringNode name ? Dialects.Walked(name) : dialect;
            if (EnterResource(location, schema, resource, own, document) is var entered && entered != resource)
            {
                (resource, dialect) = (entered, own);
            }

            AddAnchors(schema, location, resource, dialect, document);
        }

        foreach (var (below, child) in dialect.Below(location, node))
        {
            Walk(below, child, resource, document);
        }
    }

    private void AddAnchors(JsonObjectNode schema, SchemaLocation location, SchemaResource resource, Dialect dialect, SchemaDocument document)
    {
        foreach (var keyword in new[] { "$anchor", "$dynamicAnchor" })
        {
            if (dialect.Find(keyword) is not null && schema[keyword] is JsonStringNode name)
            {
                AddAnchor(name, name.Value, location, resource.Anchors, document);
                if (keyword == "$dynamicAnchor")
                {
                    AddDynamicAnchor(resource, name.Value, location);
                }
            }
        }

        // What $recursiveRef looks for is an anchor without a name at the root of a resource (2019-09 Core 8.2.4.2).
        if (dialect.Find("$recursiveAnchor") is not null
            && schema["$recursiveAnchor"] is JsonBooleanNode { Value: true }
            && resource.Location == location)
        {
            AddDynamicAnchor(resource, "", location);
        }
    }

    private void AddDynamicAnchor(SchemaResource resource, string name, SchemaLocation location)
    {
        HasDynamicAnchors = true;
        resource.DynamicAnchors[name] = location;
    }

    private SchemaResource EnterResource(
        SchemaLocation location,
        JsonObjectNode schema,
        SchemaResource outer,
        Dialect dialect,
        SchemaDocument document)
    {
        if (dialect.IdentifierOf(schema, isRoot: location.Pointer.Length == 0) is not { } id)
        {
            return outer;
        }

        var (uri, fragment) = SchemaUri.Split(SchemaUri.Resolve(outer.Uri, id.Value));
        if ((fragment.Length > 0 && !dialect.IdentifierHoldsAnchor) || !SchemaUri.IsAbsolute(uri))
        {
            Report(
                ProblemKind.InvalidKeywordValue,
                document,
                id,
                dialect.Identifier,
                location.Pointer,
                "it must be a URI reference without a fragment");
            return outer;
        }

        // A file's identifier is the URI that it was found under, and an anchor alone makes no resource.
        var resource = uri == outer.Uri && (outer.Location == location || fragment.Length > 0)
            ? outer
            : AddResource(uri, location, schema, document, outer.DialectName);
        if (fragment.Length > 0)
        {
            AddAnchor(id, fragment, location, resource.Anchors, document);
        }

        return resource;
    }

    private SchemaResource AddResource(string uri, SchemaLocation location, JsonNode root, SchemaDocument document, JsonStringNode? outer)
    {
        var resource = new SchemaResource(uri, location, root)
        {
            DialectName = ((root as JsonObjectNode)?["$schema"] ?? (root as JsonObjectNode)?["jsonSchemaDialect"]) as JsonStringNode ?? outer,
        };
        _resourceRoots[location] = resource;
        if (!_resources.TryGetValue(uri, out var other))
        {
            _resources.Add(uri, resource);
        }
        else if (other.Location != location)
        {
            Report(ProblemKind.DuplicateIdentifier, document, root, uri, other.Location.ToString(), location.ToString());
        }

        return resource;
    }

    private void AddAnchor(
        JsonStringNode value,
        string name,
        SchemaLocation location,
        Dictionary<string, SchemaLocation> anchors,
        SchemaDocument document)
    {
        if (anchors.TryGetValue(name, out var other) && other != location)
        {
            Report(ProblemKind.DuplicateIdentifier, document, value, "#" + name, other.ToString(), location.ToString());
        }

        anchors[name] = location;
    }

    private void Report(ProblemKind kind, SchemaDocument document, JsonNode node, params string[] arguments) =>
        _problems.Add(new SchemaProblem(kind, document.Path, node.Span, arguments.ToEquatableArray()));
}
