using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Writes the schema of a request. Its parts are references to where the document has them, so what is wrong with them is told there; its own
/// nodes carry the places of what they are made of.
/// </summary>
internal static class RequestSchema
{
    // What the document and the operation say for the whole request.
    private static readonly string[] OfDocument = ["x-dotnet-namespace", "x-canonical-hub"];

    /// <summary>The schema.</summary>
    public static JsonNode Write(
        OperationPlace place,
        string uri,
        IReadOnlyList<OpenApiNode> parameters,
        ContentPlace? body,
        IEnumerable<ResponsePlace> responses)
    {
        var operation = place.Operation;
        var span = operation.Value.Span;
        var root = operation.Root;
        var properties =
            parameters.Select(p => Member(p.Text("name") ?? "", Part(p, uri, JsonPointer.Append(p.Pointer, "schema")), p.Value.Span)).ToList();
        var required = parameters.Where(p => p.Flag("required")).Select(p => p.Text("name") ?? "").ToList();
        if (body is not null)
        {
            properties.Add(Member(OperationFacts.Body, Part(body.Owner, uri, body.SchemaPointer), body.Owner.Value.Span));
            if (body.Owner.Flag("required"))
            {
                required.Add(OperationFacts.Body);
            }
        }

        var members = new List<JsonMember>
        {
            Member("title", Text(NameOf(operation), span), span),
            Member(
                "description",
                Text(operation.Text("summary") ?? operation.Text("description") ?? $"The request {operation.Text("operationId")}.", span),
                span),
            Member("type", Text("object", span), span),
            Member("properties", new JsonObjectNode(span, properties.ToEquatableArray()), span),

            // A request without any member is still a record with a name, and not a map of nothing.
            properties.Count > 0
                ? Member("additionalProperties", new JsonBooleanNode(span, false), span)
                : Member("maxProperties", new JsonNumberNode(span, "0"), span),
            Member(
                "$defs",
                new JsonObjectNode(span, responses.Where(r => r.Content is not null).Select(r => Definition(r, uri)).ToEquatableArray()),
                span),
        };
        if (required.Count > 0)
        {
            members.Add(Member("required", new JsonArrayNode(span, required.Select(n => (JsonNode)Text(n, span)).ToEquatableArray()), span));
        }

        if (root["jsonSchemaDialect"] is { } dialect)
        {
            members.Add(Member("$schema", dialect, span));
        }

        var extensions = operation.Value.Members.Where(m => m.Name.StartsWith("x-", StringComparison.Ordinal) && m.Name != "x-dotnet-name").ToArray();
        members.AddRange(extensions);

        // The hub is about what is sent; what a webhook brings is mapped by the schema of its body.
        members.AddRange(root.Members.Where(m => OfDocument.Contains(m.Name)
            && extensions.All(e => e.Name != m.Name)
            && !(place.IsWebhook && m.Name == "x-canonical-hub")));
        return new JsonObjectNode(span, members.ToEquatableArray());
    }

    private static string NameOf(OpenApiNode operation) => operation.Text("x-dotnet-name") ?? operation.Text("operationId") + "-request";

    private static JsonMember Definition(ResponsePlace response, string uri)
    {
        var owner = response.Content!.Owner;
        return Member(response.Facts.Definition!, Reference(uri, response.Content.SchemaPointer, owner.Value.Span), owner.Value.Span);
    }

    /// <summary>A parameter or body: a reference to its schema with what the document says beside it.</summary>
    private static JsonObjectNode Part(OpenApiNode owner, string uri, string schemaPointer)
    {
        var reference = Reference(uri, schemaPointer, owner.Value.Span);
        var said = owner.Value.Members.Where(m => m.Name is "description" or "deprecated" || m.Name.StartsWith("x-", StringComparison.Ordinal));
        return reference with { Members = reference.Members.Concat(said).ToEquatableArray() };
    }

    private static JsonObjectNode Reference(string uri, string pointer, SourceSpan span) =>
        new(span, [Member("$ref", Text(uri + "#" + JsonPointer.ToFragment(pointer), span), span)]);

    private static JsonStringNode Text(string value, SourceSpan span) => new(span, value);

    private static JsonMember Member(string name, JsonNode value, SourceSpan span) => new(name, span, value);
}
