using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>A schema resource (JSON Schema Core 4.3.5): a schema with a URI of its own, and the anchors in it.</summary>
internal sealed class SchemaResource(string uri, SchemaLocation location, JsonNode root)
{
    /// <summary>The absolute URI, without a fragment.</summary>
    public string Uri { get; } = uri;

    /// <summary>Where the resource's root stands.</summary>
    public SchemaLocation Location { get; } = location;

    /// <summary>The resource's root.</summary>
    public JsonNode Root { get; } = root;

    /// <summary>The value of <c>$schema</c> here or in the resource around, without an empty fragment; null if there is none.</summary>
    public JsonStringNode? DialectName { get; init; }

    /// <summary>What the keywords of the resource mean, once somebody has asked.</summary>
    public Dialect? Dialect { get; set; }

    /// <summary>Where <c>$anchor</c> and <c>$dynamicAnchor</c> names lead.</summary>
    public Dictionary<string, SchemaLocation> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary>Where <c>$dynamicAnchor</c> names lead.</summary>
    public Dictionary<string, SchemaLocation> DynamicAnchors { get; } = new(StringComparer.Ordinal);
}
