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

    /// <summary>An object below, with <c>$ref</c> followed inside the document; null if there is none.</summary>
    public OpenApiNode? Object(string name) => At(JsonPointer.Append(Pointer, name), Value[name]);

    /// <summary>The objects of an array below.</summary>
    public IEnumerable<OpenApiNode> Objects(string name) => Value[name] is JsonArrayNode { Items: var items }
        ? items.Select((item, i) => At(JsonPointer.Append(JsonPointer.Append(Pointer, name), i), item)).OfType<OpenApiNode>()
        : [];

    /// <summary>The members of an object below that are objects themselves, with their names.</summary>
    public IEnumerable<(string Name, OpenApiNode Node)> Members(string name) => Object(name) is { } found
        ? found.Value.Members.Select(m => (m.Name, Node: found.Object(m.Name))).Where(m => m.Node is not null).Select(m => (m.Name, m.Node!))
        : [];

    /// <summary>A string below, or null.</summary>
    public string? Text(string name) => (Value[name] as JsonStringNode)?.Value;

    /// <summary>Whether a member is <c>true</c>.</summary>
    public bool Flag(string name) => Value[name] is JsonBooleanNode { Value: true };

    private OpenApiNode? At(string pointer, JsonNode? node)
    {
        for (var i = 0; i < MaxReferences && node is JsonObjectNode found; i++)
        {
            if (found["$ref"] is not JsonStringNode { Value: var reference } || !reference.StartsWith("#/", StringComparison.Ordinal))
            {
                return new OpenApiNode(Root, pointer, found);
            }

            pointer = Uri.UnescapeDataString(reference.Substring(1));
            node = Root.Find(JsonPointer.Split(pointer)!);
        }

        return null;
    }
}
