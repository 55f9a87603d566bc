using System.Text.Json.Nodes;
using AgentEvents.Benchmarks.Documents;
using Json.Schema;

namespace AgentEvents.Benchmarks.Peers;

/// <summary>
/// Our schema as plain draft 2020-12 for JsonSchema.Net, which does not know our dialect: the rules are the same, and formats are asserted as ours
/// are.
/// </summary>
internal static class StandardSchema
{
    /// <summary>Formats assert, and the verdict alone is asked for.</summary>
    public static EvaluationOptions Options { get; } = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.Flag };

    /// <summary>Loads a schema for JsonSchema.Net.</summary>
    /// <param name="path">Its path below <c>schemas/</c>.</param>
    public static JsonSchema Load(string path)
    {
        var schema = JsonNode.Parse(SchemaText.Read(path))!.AsObject();
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        return JsonSchema.FromText(schema.ToJsonString());
    }
}
