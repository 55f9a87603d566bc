using System.Text.Json.Nodes;

namespace AgentEvents.StandIn.Documents;

/// <summary>An operation or webhook, as the OpenAPI document has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Parameters">Its parameters and those of its path.</param>
/// <param name="IsWebhook">Whether the provider sends it.</param>
internal sealed record OperationDocument(string Id, DocumentPlace Place, IReadOnlyList<DocumentPlace> Parameters, bool IsWebhook)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The body of the request; null if it has none.</summary>
    public DocumentPlace? Body => ContentOf(Place.At("requestBody"));

    /// <summary>The documented responses, by status.</summary>
    public IReadOnlyList<(string Status, DocumentPlace Place)> Responses => [.. Place.At("responses")?.Members() ?? []];

    /// <summary>The operations of a provider.</summary>
    /// <param name="files">Its files.</param>
    /// <exception cref="DocumentException">A file is missing or broken.</exception>
    public static IReadOnlyList<OperationDocument> All(ProviderFiles files)
    {
        var documents = files.Documents().Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(file => DocumentPlace.Of(files, file))
            .Where(document => document.Text("openapi") is not null)
            .ToArray();
        return
        [
            .. documents.SelectMany(d => Below(d.At("paths"), isWebhook: false)),
            .. documents.SelectMany(d => Below(d.At("webhooks"), isWebhook: true)),
        ];
    }

    /// <summary>The only media type of a body or response; null if there is none.</summary>
    public static DocumentPlace? ContentOf(DocumentPlace? owner) =>
        owner?.At("content")?.Members().Select(m => m.Place).FirstOrDefault();

    /// <summary>The examples of a media type, in their order.</summary>
    /// <param name="content">The media type; null for none.</param>
    /// <exception cref="DocumentException">A file is missing.</exception>
    public static IReadOnlyList<DocumentExample> Examples(DocumentPlace? content) => content is null
        ? []
        : content.At("example") is { } one
            ? [new DocumentExample("example", one)]
            : [.. (content.At("examples")?.Members() ?? []).Select(m => DocumentExample.Of(m.Name, m.Place))];

    /// <summary>The value of a parameter that the document shows; null if it shows none.</summary>
    public static JsonNode? ShownBy(DocumentPlace parameter) => parameter.At("example")?.Value
        ?? parameter.At("examples")?.Members().Select(m => m.Place.At("value")?.Value).FirstOrDefault()
        ?? (parameter.At("schema") is { } schema ? ShownBySchema(schema) : null);

    /// <summary>The value that a schema shows; null if it shows none.</summary>
    public static JsonNode? ShownBySchema(DocumentPlace schema) =>
        schema.At("const")?.Value ?? schema.At("default")?.Value ?? schema.At("example")?.Value
            ?? (schema.At("examples")?.Value as JsonArray)?.FirstOrDefault() ?? (schema.At("enum")?.Value as JsonArray)?.FirstOrDefault();

    private static IEnumerable<OperationDocument> Below(DocumentPlace? items, bool isWebhook)
    {
        foreach (var (_, item) in items?.Members() ?? [])
        {
            foreach (var operation in Methods.Select(item.At).OfType<DocumentPlace>().Where(o => o.Text("operationId") is not null))
            {
                DocumentPlace[] parameters =
                [
                    .. new[] { operation, item }.SelectMany(owner => owner.At("parameters")?.Items() ?? [])
                        .DistinctBy(p => (p.Text("name"), p.Text("in"))),
                ];
                yield return new OperationDocument(operation.Text("operationId")!, operation, parameters, isWebhook);
            }
        }
    }
}
