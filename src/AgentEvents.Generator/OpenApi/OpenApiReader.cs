using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reads OpenAPI 3.1 documents (OpenAPI Specification 3.1.0): paths, webhooks, parameters, bodies, responses, security schemes, servers.
/// </summary>
internal static class OpenApiReader
{
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
        var operations = OperationPlace.Below(document, "paths").Concat(OperationPlace.Below(document, "webhooks"))
            .Select(o => OperationReader.Read(o, api, uri, problems))
            .OfType<OperationSchema>()
            .ToArray();
        if (operations.Length == 0 && problems.IsEmpty)
        {
            problems.Add(root, "", "it has no operation, neither below paths nor below webhooks, so nothing would come of it");
        }

        var byId = operations.GroupBy(o => o.Facts.Id, StringComparer.Ordinal).ToArray();
        foreach (var twice in byId.Where(g => g.Count() > 1))
        {
            problems.Add(root, twice.Last().Facts.Pointer, $"its operationId '{twice.Key}' is that of another operation too");
        }

        return new OpenApiReading(
            byId.Select(g => g.First()).ToEquatableArray(),
            problems.ToEquatableArray(),
            isOtherVersion ? Completeness.Unsure : problems.IsEmpty ? Completeness.Whole : Completeness.Partial);
    }
}
