using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.OpenApi;

/// <summary>What an OpenAPI document comes down to: a schema for each operation's request, and what is wrong with the document.</summary>
/// <param name="Operations">The operations.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Completeness">How much of the document the operations are made of.</param>
internal sealed record OpenApiReading(EquatableArray<OperationSchema> Operations, EquatableArray<SchemaProblem> Problems, Completeness Completeness);

/// <summary>
/// A request as a schema: an object with a member for each parameter and one for the body, all of them references into the document. So a request
/// is a model like any other: one reader, one writer, one validator.
/// </summary>
/// <param name="Facts">What the schema does not say.</param>
/// <param name="Schema">The schema.</param>
internal sealed record OperationSchema(OperationFacts Facts, JsonNode Schema);

/// <summary>Reads OpenAPI 3.1 documents (OpenAPI Specification 3.1.0): paths, webhooks, parameters, bodies, responses, security schemes, servers.</summary>
internal static class OpenApiReader
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>The operations of a document.</summary>
    /// <param name="path">The file, for diagnostics.</param>
    /// <param name="uri">The document's URI.</param>
    /// <param name="root">The document.</param>
    public static OpenApiReading Read(string path, string uri, JsonObjectNode root)
    {
        var document = new OpenApiNode(root, "", root);
        var problems = new OpenApiProblems(path);
        var isOtherVersion = root["openapi"] is JsonStringNode { Value: var version } && !version.StartsWith("3.1.", StringComparison.Ordinal);
        if (isOtherVersion)
        {
            problems.Add(root["openapi"]!, "/openapi", "only version 3.1 is, whose schemas are those of JSON Schema 2020-12");
        }

        ReferenceCheck.Run(root, problems);
        var api = ApiReader.Read(document, uri, problems);
        var operations = Operations(document, "paths").Concat(Operations(document, "webhooks"))
            .Select(o => OperationReader.Read(o, api, uri, problems))
            .OfType<OperationSchema>()
            .ToArray();
        if (operations.Length == 0 && problems.IsEmpty)
        {
            problems.Add(root, "", "it has no operation, neither below paths nor below webhooks, so nothing would come of it");
        }

        var byId = operations.GroupBy(o => o.Facts.Id, StringComparer.OrdinalIgnoreCase).ToArray();
        foreach (var twice in byId.Where(g => g.Count() > 1))
        {
            problems.Add(root, twice.Last().Facts.Pointer, $"its operationId '{twice.Key}' is that of another operation too");
        }

        return new OpenApiReading(
            byId.Select(g => g.First()).ToEquatableArray(),
            problems.ToEquatableArray(),
            isOtherVersion ? Completeness.Unsure : problems.IsEmpty ? Completeness.Whole : Completeness.Partial);
    }

    private static IEnumerable<OperationPlace> Operations(OpenApiNode document, string member) =>
        from item in document.Members(member)
        from method in Methods
        let operation = item.Node.Object(method)
        where operation is not null
        select new OperationPlace(item.Name, method.ToUpperInvariant(), item.Node, operation, member == "webhooks");
}

/// <summary>Where an operation stands.</summary>
/// <param name="Path">Its path, or the webhook's name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Item">The path item.</param>
/// <param name="Operation">The operation.</param>
/// <param name="IsWebhook">Whether it is a webhook.</param>
internal sealed record OperationPlace(string Path, string Method, OpenApiNode Item, OpenApiNode Operation, bool IsWebhook);
