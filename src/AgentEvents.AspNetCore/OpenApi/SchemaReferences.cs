using System.Text.Json.Nodes;

namespace AgentEvents.AspNetCore;

/// <summary>Replaces the references of a schema to its definitions.</summary>
internal static class SchemaReferences
{
    private const string Definitions = "#/$defs/";

    /// <summary>Replaces them.</summary>
    /// <param name="schema">The schema; it is changed.</param>
    /// <param name="target">The new reference to a definition.</param>
    public static void Replace(JsonObject schema, Func<string, string> target)
    {
        if (schema["$ref"] is JsonValue value
            && value.TryGetValue(out string? reference)
            && reference.StartsWith(Definitions, StringComparison.Ordinal))
        {
            schema["$ref"] = target(Uri.UnescapeDataString(reference[Definitions.Length..]));
        }

        foreach (var (keyword, below) in schema)
        {
            foreach (var inner in Schemas(keyword, below))
            {
                Replace(inner, target);
            }
        }
    }

    private static IEnumerable<JsonObject> Schemas(string keyword, JsonNode? value) => (keyword, value) switch
    {
        // What looks like a schema there is data.
        ("const" or "enum" or "default" or "examples" or "x-extensible-enum", _) => [],
        ("properties" or "patternProperties" or "dependentSchemas", JsonObject map) => map.Select(member => member.Value).OfType<JsonObject>(),
        (_, JsonObject schema) => [schema],
        (_, JsonArray schemas) => schemas.OfType<JsonObject>(),
        _ => [],
    };
}
