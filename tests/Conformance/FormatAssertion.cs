using System.Text.Json.Nodes;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance;

/// <summary>Makes formats demands, the way the specification has it: by a dialect with the format-assertion vocabulary.</summary>
internal static class FormatAssertion
{
    private const string Uri = "http://localhost:1234/draft2020-12/asserts-formats.json";

    private const string MetaSchema = $$"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "{{Uri}}",
          "$vocabulary": {
            "https://json-schema.org/draft/2020-12/vocab/core": true,
            "https://json-schema.org/draft/2020-12/vocab/applicator": true,
            "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
            "https://json-schema.org/draft/2020-12/vocab/validation": true,
            "https://json-schema.org/draft/2020-12/vocab/format-assertion": true
          },
          "$dynamicAnchor": "meta"
        }
        """;

    /// <summary>The meta-schema of that dialect.</summary>
    public static IReadOnlyList<SchemaDocument> MetaSchemas { get; } = [SchemaDocument.Read(Uri, Uri, MetaSchema)];

    /// <summary>A schema in that dialect.</summary>
    public static string Apply(string schema)
    {
        var node = JsonNode.Parse(schema);
        if (node is JsonObject root)
        {
            root["$schema"] = Uri;
        }

        return node!.ToJsonString();
    }
}
