using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>An object of an OpenAPI document with the place where it stands, so that its schemas can be referred to.</summary>
/// <param name="Root">The document's root.</param>
/// <param name="Pointer">The JSON Pointer to the object.</param>
/// <param name="Value">The object.</param>
internal sealed record OpenApiNode(JsonObjectNode Root, string Pointer, JsonObjectNode Value)
{
    // References may lead to references; nobody nests them deeper by hand.
    private const int MaxReferences = 16;

    /// <summary>The URI of the document.</summary>
    public string Uri { get; init; } = "";

    /// <summary>The other documents that references may lead into, by their URIs; none unless given.</summary>
    public IReadOnlyDictionary<string, JsonObjectNode> Others { get; init; } = NoOthers;

    /// <summary>
    /// Is told the place of whatever is not what belongs there, and what it should be: an object, or a reference to one, a list, a text. Where nobody
    /// is, <see cref="ReferenceCheck"/> has told.
    /// </summary>
    public Action<JsonNode, string, string>? Lost { get; init; }

    private static IReadOnlyDictionary<string, JsonObjectNode> NoOthers { get; } = new Dictionary<string, JsonObjectNode>(StringComparer.Ordinal);

    /// <summary>An object below, with <c>$ref</c> followed inside the document; null if there is none.</summary>
    public OpenApiNode? Object(string name) => At(JsonPointer.Append(Pointer, name), Value[name]);

    /// <summary>The objects of an array below.</summary>
    public IEnumerable<OpenApiNode> Objects(string name) => Items(name) is { } items
        ? items.Select((item, i) => At(JsonPointer.Append(JsonPointer.Append(Pointer, name), i), item)).OfType<OpenApiNode>()
        : [];

    /// <summary>The members of an object below that are objects themselves, with their names.</summary>
    public IEnumerable<(string Name, OpenApiNode Node)> Members(string name) => Object(name) is { } found
        ? found.Value.Members.Select(m => (m.Name, Node: found.Object(m.Name))).Where(m => m.Node is not null).Select(m => (m.Name, m.Node!))
        : [];

    /// <summary>A string below, or null.</summary>
    public string? Text(string name) => Of<JsonStringNode>(name, "it is no text")?.Value;

    /// <summary>Whether a member is <c>true</c>.</summary>
    public bool Flag(string name) => Of<JsonBooleanNode>(name, "it is neither true nor false") is { Value: true };

    /// <summary>The items of an array below, or null.</summary>
    public IReadOnlyList<JsonNode>? Items(string name) => Of<JsonArrayNode>(name, "it is no list")?.Items;

    /// <summary>Tells that a member below is not what belongs there.</summary>
    public void Lose(string name, string reason) => Lost?.Invoke(Value[name] ?? Value, JsonPointer.Append(Pointer, name), reason);

    /// <summary>What a reference leads to, in this document or in another one that is known; null if that is no object.</summary>
    /// <param name="reference">The value of <c>$ref</c>.</param>
    public OpenApiNode? Follow(string reference)
    {
        var hash = reference.IndexOf('#');
        var (file, fragment) = hash < 0 ? (reference, "") : (reference.Substring(0, hash), reference.Substring(hash + 1));
        var target = file.Length == 0 ? this : Other(file);
        var pointer = System.Uri.UnescapeDataString(fragment);
        return target is not null && JsonPointer.Split(pointer) is { } tokens && target.Root.Find(tokens) is JsonObjectNode found
            ? target with { Pointer = pointer, Value = found }
            : null;
    }

    private T? Of<T>(string name, string reason)
        where T : JsonNode
    {
        if (Value[name] is not null and not T)
        {
            Lose(name, reason);
        }

        return Value[name] as T;
    }

    private OpenApiNode? Other(string file) =>
        System.Uri.TryCreate(Uri, UriKind.Absolute, out var here)
        && System.Uri.TryCreate(here, file, out var there)
        && Others.TryGetValue(there.AbsoluteUri, out var root)
            ? this with { Root = root, Uri = there.AbsoluteUri }
            : null;

    private OpenApiNode? At(string pointer, JsonNode? node)
    {
        var place = node is JsonObjectNode value ? this with { Pointer = pointer, Value = value } : null;
        for (var i = 0; i < MaxReferences && place is not null; i++)
        {
            if (place.Value["$ref"] is not JsonStringNode { Value: var reference })
            {
                return place;
            }

            var next = place.Follow(reference);
            if (next is null && Lost is null && !reference.StartsWith("#/", StringComparison.Ordinal))
            {
                return place;
            }

            place = next;
        }

        if (node is not null && !pointer.Substring(pointer.LastIndexOf('/') + 1).StartsWith("x-", StringComparison.Ordinal))
        {
            Lost?.Invoke(node, pointer, "it is no object, and no reference to one in a document that was read");
        }

        return null;
    }
}
