using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reports references to parts of an OpenAPI document that are not there or stand in another file: passed over, they would take a parameter or a body
/// with them. References inside schemas are the schemas' own.
/// </summary>
internal static class ReferenceCheck
{
    // Below these stand schemas, which have their own references, and values that are data.
    private static readonly string[] Foreign = ["schema", "schemas", "example", "examples", "default", "enum", "const"];

    /// <summary>Looks at every object of the document that is no schema.</summary>
    /// <param name="document">The document.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void Run(JsonObjectNode document, OpenApiProblems problems)
    {
        var open = new Stack<(JsonNode Node, string Pointer)>([(document, "")]);
        while (open.Count > 0)
        {
            var (node, pointer) = open.Pop();
            if (node is JsonObjectNode { } found && found["$ref"] is JsonStringNode reference && !LeadsToObject(document, reference.Value))
            {
                problems.Add(reference, pointer, $"its reference '{reference.Value}' does not lead to an object of this document");
            }

            foreach (var below in Below(node, pointer))
            {
                open.Push(below);
            }
        }
    }

    private static IEnumerable<(JsonNode, string)> Below(JsonNode node, string pointer) => node switch
    {
        JsonObjectNode found => found.Members
            .Where(m => !Foreign.Contains(m.Name) && !m.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(m => (m.Value, JsonPointer.Append(pointer, m.Name))),
        JsonArrayNode { Items: var items } => items.Select((item, i) => (item, JsonPointer.Append(pointer, i))),
        _ => [],
    };

    private static bool LeadsToObject(JsonObjectNode document, string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal) && new OpenApiNode(document, "", document).Follow(reference) is not null;
}
