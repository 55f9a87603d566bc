using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Says what the places of an OpenAPI document are called that hold schemas: components by their key, the rest by its operation.</summary>
internal static class OpenApiPlaces
{
    /// <summary>The name of the outermost place on the way to a schema, and how many tokens of the way lead there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">The way.</param>
    public static (PlaceName Name, int Tokens) Start(SchemaDocument document, string[] tokens)
    {
        var root = (JsonObjectNode)document.Root!;
        var nameless = new PlaceName(new SchemaLocation(document.Uri, ""), "", NameSource.None, []);
        return tokens switch
        {
            ["components", "schemas", var key, ..] => (Component(document, root, key), 3),
            ["components", "parameters" or "headers", var key, ..] => (nameless.Down(key).Down("parameter"), 3),
            ["components", "responses", var key, ..] => (nameless.Down(key).Down("response"), 3),
            ["components", "requestBodies", var key, ..] => (nameless.Down(key).Down("body"), 3),
            ["paths" or "webhooks", var path, "parameters", var index, ..] =>
                (nameless.Down(path).Down(ParameterOf(root, tokens.Take(4)) ?? index), 4),
            ["paths" or "webhooks", _, _, ..] when OperationOf(document, tokens.Take(3)) is { } operation => tokens.Skip(3).ToArray() switch
            {
                ["requestBody", ..] => (operation.Down("body"), 4),
                ["responses", var status, ..] => ((operation with { Without = "Request" }).Down(status), 5),
                ["parameters", var index, ..] => (operation.Down(ParameterOf(root, tokens.Take(5)) ?? index), 5),
                _ => (operation, 3),
            },
            _ => (nameless, 0),
        };
    }

    private static PlaceName Component(SchemaDocument document, JsonObjectNode root, string key)
    {
        var pointer = "/components/schemas/" + JsonPointer.Escape(key);
        var chosen = (root.Find(JsonPointer.Split(pointer)!) as JsonObjectNode)?["x-dotnet-name"] as JsonStringNode;
        var source = chosen is null ? NameSource.Key : NameSource.Chosen;
        return new PlaceName(new SchemaLocation(document.Uri, pointer), chosen?.Value ?? key, source, []);
    }

    // A request is the root of its operation's own schema, so what stands in it is called after that.
    private static PlaceName? OperationOf(SchemaDocument document, IEnumerable<string> way)
    {
        if (document.Root!.Find(way) is not JsonObjectNode operation || operation["operationId"] is not JsonStringNode { Value: { Length: > 0 } id })
        {
            return null;
        }

        var folder = document.Uri.Substring(0, document.Uri.LastIndexOf('/') + 1);
        var name = (operation["x-dotnet-name"] as JsonStringNode)?.Value ?? id + "-request";
        return new PlaceName(new SchemaLocation($"{folder}{Uri.EscapeDataString(id)}.operation.json", ""), name, NameSource.Root, []);
    }

    private static string? ParameterOf(JsonObjectNode root, IEnumerable<string> way) =>
        root.Find(way) is JsonObjectNode parameter ? ((parameter["x-dotnet-name"] ?? parameter["name"]) as JsonStringNode)?.Value : null;
}
