using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>Reads parameters, headers and bodies.</summary>
internal static class ContentReader
{
    // OpenAPI Specification 3.1.0, 4.8.12.2.1 and 4.8.17.1: as parameters or headers these are ignored, since other parts of the document say them.
    private static readonly string[] SaidElsewhere = ["accept", "content-type", "authorization"];

    private static readonly string[] Places = ["path", "query", "querystring", "header", "cookie"];

    /// <summary>A parameter.</summary>
    public static ParameterDescription Parameter(OpenApiNode parameter)
    {
        var (name, place) = (parameter.Text("name"), parameter.Text("in"));
        if (name is null)
        {
            parameter.Lose("name", "a parameter has no name");
        }

        if (place is null || !Places.Contains(place))
        {
            parameter.Lose("in", $"a parameter stands in {string.Join(", ", Places)}");
        }

        return Read(parameter, name ?? "", place ?? "", parameter.Flag("required"));
    }

    /// <summary>A header of a response.</summary>
    public static ParameterDescription Header(string name, OpenApiNode header) => Read(header, name, "header", header.Flag("required"));

    /// <summary>Whether a parameter counts where it stands.</summary>
    public static bool IsRead(ParameterDescription parameter) =>
        parameter.In != "header" || !SaidElsewhere.Contains(parameter.Name.ToLowerInvariant());

    /// <summary>The media types of a body.</summary>
    public static EquatableArray<MediaDescription> Content(OpenApiNode owner) => owner.Members("content")
        .Select(m => new MediaDescription(m.Node.Pointer, m.Name, Schema(m.Node), Schema(m.Node, "itemSchema"), m.Node.Value["encoding"]))
        .ToEquatableArray();

    private static ParameterDescription Read(OpenApiNode node, string name, string place, bool isRequired)
    {
        var style = node.Text("style") ?? (place is "query" or "cookie" ? "form" : "simple");
        var reserved = node.Flag("allowReserved") ? ", reserved characters as they are" : "";
        var schema = (node with { Lost = null }).Object("schema")?.Value;
        var explode = node.Value["explode"] is null ? style is "form" or "cookie" : node.Flag("explode");
        return new ParameterDescription(
            node.Pointer,
            name,
            place,
            isRequired || place == "path",
            node.Flag("deprecated"),
            style + (explode ? ", exploded" : "") + reserved,
            style + reserved,
            IsScalar(schema?["type"]),
            node.Flag("allowEmptyValue"),
            Schema(node),
            schema?["default"],
            Content(node),
            ApiDescriptionReader.ExtensionsOf(node));
    }

    private static bool IsScalar(JsonNode? type) => type switch
    {
        JsonStringNode { Value: "string" or "number" or "integer" or "boolean" } => true,
        JsonArrayNode { Items: { Count: > 0 } types } => types.All(IsScalar),
        _ => false,
    };

    private static SchemaPlace? Schema(OpenApiNode owner, string member = "schema")
    {
        if (owner.Value[member] is not (null or JsonObjectNode or JsonBooleanNode))
        {
            owner.Lose(member, "it is no schema");
        }

        return owner.Value[member] is null ? null : new SchemaPlace(owner.Uri, JsonPointer.Append(owner.Pointer, member));
    }
}
