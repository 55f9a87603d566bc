using System.Text.Json.Nodes;
using AgentEvents.Benchmarks.Documents;
using NJsonSchema;

namespace AgentEvents.Benchmarks.Peers;

/// <summary>
/// Our schema in the words of JSON Schema draft 4, the ones that NJsonSchema knows: <c>definitions</c> for <c>$defs</c>, an <c>enum</c> of one for
/// <c>const</c>, no annotations. The rules stay the same; without the change it would overlook some of them and win by doing less.
/// </summary>
internal static class DraftSchema
{
    /// <summary>Loads a schema for NJsonSchema.</summary>
    /// <param name="path">Its path below <c>schemas/</c>.</param>
    public static JsonSchema Load(string path) =>
        JsonSchema.FromJsonAsync(Translate(JsonNode.Parse(SchemaText.Read(path)))!.ToJsonString()).GetAwaiter().GetResult();

    private static JsonNode? Translate(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(IsRule).Select(m => Translate(m.Key, m.Value))),
        JsonArray items => new JsonArray([.. items.Select(Translate)]),
        _ => node?.DeepClone(),
    };

    private static KeyValuePair<string, JsonNode?> Translate(string name, JsonNode? value) => name switch
    {
        "$defs" => new("definitions", Translate(value)),
        "const" => new("enum", new JsonArray(value?.DeepClone())),
        "$ref" => new(name, value!.GetValue<string>().Replace("#/$defs/", "#/definitions/", StringComparison.Ordinal)),
        _ => new(name, Translate(value)),
    };

    private static bool IsRule(KeyValuePair<string, JsonNode?> member) =>
        member.Key is not ("$schema" or "$id" or "description" or "examples") && !member.Key.StartsWith("x-", StringComparison.Ordinal);
}
