using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Reads what a schema says about itself without changing what is valid.</summary>
internal static class MetadataReader
{
    /// <summary>What a schema says about itself.</summary>
    public static SchemaMetadata Read(JsonObjectNode schema) => new(
        TextOf(schema["title"]),
        TextOf(schema["description"]),
        TextOf(schema["x-dotnet-name"]),
        schema["deprecated"] is JsonBooleanNode { Value: true },
        schema["readOnly"] is JsonBooleanNode { Value: true },
        schema["writeOnly"] is JsonBooleanNode { Value: true },
        schema["x-extensible-enum"] is JsonArrayNode known ? known.Items.Select(TextOf).OfType<string>().ToEquatableArray() : [],
        OneOrMore(schema["x-source"]).Select(Cite).ToEquatableArray(),
        OneOrMore(schema["x-erratum"]).Select(e => TextOf(e["reason"])).OfType<string>().ToEquatableArray(),
        ReadMapping(schema))
    {
        Format = TextOf(schema["format"]),
    };

    /// <summary>An <c>x-source</c> as "document, section".</summary>
    public static string Cite(JsonObjectNode source) =>
        string.Join(", ", new[] { TextOf(source["document"]), TextOf(source["section"]) }.OfType<string>());

    private static MappingMarks ReadMapping(JsonObjectNode schema)
    {
        var marks = new MappingMarks(
            TextOf(schema["x-canonical"]),
            TextOf(schema["x-canonical-case"]),
            schema["x-canonical-case"] is JsonObjectNode cases
                ? cases.Members.Select(m => new ValueCase(m.Name, TextOf(m.Value) ?? "")).ToEquatableArray()
                : [],
            schema["x-connection"] is JsonBooleanNode { Value: true },
            schema["default"] is { } fallback ? JsonText.Of(fallback) : null,
            schema["examples"] is JsonArrayNode { Items: var examples } ? examples.Select(TextOf).OfType<string>().ToEquatableArray() : [],
            LifetimeReader.Read(schema["x-lifetime"]));
        return marks == MappingMarks.None ? MappingMarks.None : marks;
    }

    private static string? TextOf(JsonNode? node) => (node as JsonStringNode)?.Value;

    private static IEnumerable<JsonObjectNode> OneOrMore(JsonNode? node) => node switch
    {
        JsonObjectNode one => [one],
        JsonArrayNode several => several.Items.OfType<JsonObjectNode>(),
        _ => [],
    };
}
