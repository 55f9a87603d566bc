using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>
/// Reads the whole of an OpenAPI 3 document: also what no code is made of, such as several media types, choices of credentials, headers, callbacks.
/// References are followed, path items are spread over their operations, and where an operation is silent, the path item or the document speaks.
/// </summary>
internal static class ApiDescriptionReader
{
    // A callback may hold operations with callbacks, and these lead back to the first. Nobody writes more than one level.
    private const int MaxOperations = 20_000;

    /// <summary>Reads a document.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="problems">Takes what cannot be read, which leaves a hole in the description.</param>
    public static ApiDescription Read(OpenApiNode root, OpenApiProblems problems)
    {
        if (root.Text("openapi") is not { } version || !version.StartsWith("3.", StringComparison.Ordinal))
        {
            problems.Add(root.Value["openapi"] ?? root.Value, "/openapi", "only documents of version 3 can be read");
        }

        var document = root with
        {
            Lost = problems.Add,
        };
        var servers = ServersReader.Of(document) ?? ServersReader.Usual;
        var security = SecurityReader.Of(document) ?? new SecurityDescription("/security", []);
        var operations = new List<OperationDescription>();
        ReferenceBeside(document, "paths");
        ReferenceBeside(document, "webhooks");
        foreach (var place in OperationPlace.Below(document, "paths"))
        {
            Add(place, OperationKind.Path, place.Path, "");
        }

        foreach (var place in OperationPlace.Below(document, "webhooks"))
        {
            Add(place, OperationKind.Webhook, place.Path, "");
        }

        if (operations.Count >= MaxOperations)
        {
            problems.Add(document, $"its callbacks come to more than {MaxOperations} operations");
        }

        var schemes = SecurityReader.Schemes(document).ToEquatableArray();
        SecurityReader.Missing(document, operations.Select(o => o.Security).Distinct(), schemes);
        return new ApiDescription(
            operations.ToEquatableArray(),
            schemes,
            ExtensionsOf(document));

        void Add(OperationPlace place, OperationKind kind, string path, string chain)
        {
            // An operation that is in its own chain of callbacks was read before.
            var link = $"{place.Operation.Uri}#{place.Operation.Pointer}\n";
            if (operations.Count >= MaxOperations || chain.Contains(link))
            {
                return;
            }

            operations.Add(Operation(place, kind, path, security, servers));
            foreach (var (name, callback) in place.Operation.Members("callbacks"))
            {
                foreach (var below in callback.Value.Members.Select(m => (m.Name, Item: callback.Object(m.Name))).Where(m => m.Item is not null))
                {
                    foreach (var called in OperationPlace.In(below.Name, below.Item!, isWebhook: true))
                    {
                        Add(called, OperationKind.Callback, $"{below.Name} (callback '{name}' of {place.Method} {path})", chain + link);
                    }
                }
            }
        }
    }

    /// <summary>The members that begin with <c>x-</c>.</summary>
    /// <param name="owner">Who has them.</param>
    public static EquatableArray<ExtensionDescription> ExtensionsOf(OpenApiNode owner) => owner.Value.Members
        .Where(m => m.Name.StartsWith("x-", StringComparison.Ordinal))
        .Select(m => new ExtensionDescription(m.Name, JsonPointer.Append(owner.Pointer, m.Name), m.Value))
        .ToEquatableArray();

    // What stands beside a reference to a path item is undefined (OpenAPI Specification 3.1.0, 4.8.9.1).
    private static void ReferenceBeside(OpenApiNode document, string member)
    {
        foreach (var item in (document.Value[member] as JsonObjectNode)?.Members ?? [])
        {
            if (item.Value is JsonObjectNode { Members.Count: > 1 } found
                && found["$ref"] is not null
                && found.Members.Any(m => m.Name is not ("$ref" or "summary" or "description") && !m.Name.StartsWith("x-", StringComparison.Ordinal)))
            {
                document.Lost?.Invoke(
                    found,
                    JsonPointer.Append("/" + member, item.Name),
                    "it says more than its reference, and which of both counts is undefined");
            }
        }
    }

    private static OperationDescription Operation(
        OperationPlace place,
        OperationKind kind,
        string path,
        SecurityDescription security,
        ServersDescription servers)
    {
        var operation = place.Operation;
        return new OperationDescription(
            kind,
            path,
            place.Method,
            operation.Pointer,
            operation.Text("operationId"),
            operation.Flag("deprecated"),
            place.Parameters.Select(ContentReader.Parameter).Where(ContentReader.IsRead).ToEquatableArray(),
            operation.Object("requestBody") is { } body
                ? new BodyDescription(body.Pointer, body.Flag("required"), ContentReader.Content(body), ExtensionsOf(body))
                : null,
            operation.Members("responses").Where(r => !r.Name.StartsWith("x-", StringComparison.Ordinal))
                .Select(r => Response(r.Name, r.Node))
                .ToEquatableArray(),
            SecurityReader.Of(operation) ?? security,
            ServersReader.Of(operation) ?? ServersReader.Of(place.Item) ?? servers,
            ExtensionsOf(operation));
    }

    private static ResponseDescription Response(string status, OpenApiNode response) => new(
        response.Pointer,
        status.ToUpperInvariant() is var upper && upper != "DEFAULT" ? upper : "default",
        response.Members("headers").Select(h => ContentReader.Header(h.Name, h.Node)).Where(ContentReader.IsRead).ToEquatableArray(),
        ContentReader.Content(response),
        ExtensionsOf(response));
}
