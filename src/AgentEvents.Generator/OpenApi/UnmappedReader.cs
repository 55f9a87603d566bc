using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Reads the <c>x-canonical-unsupported</c> and <c>x-canonical-loss</c> of a root: what has no place on the wire, and why.</summary>
internal static class UnmappedReader
{
    /// <summary>The canonical cases and fields that have a reason.</summary>
    /// <param name="root">The root of a schema or of an OpenAPI document.</param>
    public static EquatableArray<UnmappedFacts> Read(JsonObjectNode root) => new[] { root["x-canonical-unsupported"], root["x-canonical-loss"] }
        .OfType<JsonObjectNode>()
        .SelectMany(o => o.Members)
        .Where(m => m.Value is JsonObjectNode reason && reason["reason"] is JsonStringNode)
        .Select(m => Read(m.Name, (JsonObjectNode)m.Value))
        .ToEquatableArray();

    private static UnmappedFacts Read(string name, JsonObjectNode value)
    {
        var source = value["x-source"] as JsonObjectNode;
        return new UnmappedFacts(
            name,
            Text(value, "reason")!,
            source is null ? null : Text(source, "document"),
            source is null ? null : Text(source, "section"));
    }

    private static string? Text(JsonObjectNode node, string name) => (node[name] as JsonStringNode)?.Value;
}
