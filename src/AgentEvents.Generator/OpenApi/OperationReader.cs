using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Reads one operation, and makes the schema of its request.</summary>
internal static class OperationReader
{
    /// <summary>The operation, or null after a report.</summary>
    public static OperationSchema? Read(OperationPlace place, ApiFacts api, string uri, OpenApiProblems problems)
    {
        var operation = place.Operation;
        if (operation.Text("operationId") is not { Length: > 0 } id)
        {
            problems.Add(operation, "it needs an operationId, which names its C# types");
            return null;
        }

        foreach (var owner in new[] { operation, place.Item }.Where(o => o.Value["servers"] is not null || o.Value["callbacks"] is not null))
        {
            problems.Add(
                owner,
                "servers of its own and callbacks are not supported; servers belong to the document, and what the provider sends to webhooks");
        }

        var responseNodes = operation.Members("responses").SelectMany(r => r.Node.Members("headers").Select(h => h.Node).Prepend(r.Node));
        foreach (var owner in new[] { place.Item, operation, operation.Object("requestBody") }
            .OfType<OpenApiNode>()
            .Concat(responseNodes)
            .Where(o => o.Value["x-connection"] is not null))
        {
            problems.Add(owner, "x-connection belongs to a parameter or to a member of what is sent");
        }

        var all = place.Parameters.ToArray();
        var parameters = all.Where(p => !SystemParameterReader.IsOne(p)).ToArray();
        var body = RequestContent.Read(operation.Object("requestBody"), problems);
        CheckParameters(place, parameters, body is not null, problems);
        parameters = Sound(parameters, body is not null);
        var responses = operation.Members("responses")
            .Select(r => ResponseReader.Read(r.Name, r.Node, id, parameters, problems, place.IsWebhook))
            .ToArray();
        var document = new OpenApiNode(operation.Root, "", operation.Root);
        var security = operation.Value["security"] is null ? api.Security : ApiReader.Security(operation, document, problems);
        if (!security.IsEmpty && security != api.Security)
        {
            problems.Add(operation, "its security differs from that of the document; the types of its credentials would differ too");
        }

        var facts = new OperationFacts(
            api,
            id,
            operation.Pointer,
            place.IsWebhook,
            place.Method,
            place.IsWebhook ? "" : place.Path,
            parameters.Select(p => new ParameterFacts(p.Text("name")!, PlaceOf(p) ?? ParameterPlace.Query)).ToEquatableArray(),
            SystemParameterReader.Read(all, problems),
            body?.MediaType,
            responses.Select(r => r.Facts).Where(r => ResponseReader.IsStatus(r.Status)).ToEquatableArray(),
            operation.Text("x-signature-header") is { } header ? new SignatureFacts(header) : null,
            DuplicateKeyReader.Read(place, problems),
            security.IsEmpty);
        return new OperationSchema(facts, RequestSchema.Write(place, uri, parameters, body, responses));
    }

    /// <summary>The one media type of a body and its schema; null if there is no body.</summary>
    public static ContentPlace? Content(OpenApiNode? owner, OpenApiProblems problems)
    {
        if (owner?.Object("content") is not { } content)
        {
            return null;
        }

        var usable = content.Value.Members.FirstOrDefault(m => MediaTypes.IsJson(m.Name) && content.Object(m.Name)?.Value["schema"] is not null);
        if (content.Value.Members is not [{ Name: var mediaType }] || !MediaTypes.IsJson(mediaType))
        {
            problems.Add(content, "a body has one media type, and that is application/json");
        }
        else if (usable is null)
        {
            problems.Add(content, "a body needs a schema");
        }

        return usable is null
            ? null
            : new ContentPlace(owner, usable.Name, JsonPointer.Append(JsonPointer.Append(content.Pointer, usable.Name), "schema"));
    }

    /// <summary>Where a parameter stands; null if it is nowhere that is supported.</summary>
    public static ParameterPlace? PlaceOf(OpenApiNode parameter) => parameter.Text("in") switch
    {
        "path" => ParameterPlace.Path,
        "query" => ParameterPlace.Query,
        "header" => ParameterPlace.Header,
        _ => null,
    };

    // Those that the request can have a member for, which are all of a document without problems.
    private static OpenApiNode[] Sound(OpenApiNode[] parameters, bool hasBody) => parameters
        .Where(p => p.Text("name") is { Length: > 0 } name
            && !(hasBody && name == OperationFacts.Body)
            && PlaceOf(p) is not null
            && p.Value["schema"] is not null)
        .GroupBy(p => p.Text("name"), StringComparer.Ordinal)
        .Select(g => g.First())
        .ToArray();

    private static void CheckParameters(OperationPlace place, OpenApiNode[] parameters, bool hasBody, OpenApiProblems problems)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Text("name") is not { Length: > 0 } || PlaceOf(parameter) is null)
            {
                problems.Add(parameter, "a parameter has a name and stands in the path, the query or a header");
            }
            else if (parameter.Value["schema"] is null)
            {
                problems.Add(parameter, "a parameter needs a schema");
            }
            else if (parameter.Value["style"] is not null || parameter.Value["explode"] is not null || parameter.Flag("allowReserved"))
            {
                problems.Add(parameter, "only the style that a place has by default is supported");
            }
        }

        var names = parameters.Select(p => p.Text("name")).Concat(hasBody ? [OperationFacts.Body] : []).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
        {
            problems.Add(place.Operation, "two of its parameters have one name, or one is called body");
        }

        var inPath = parameters.Where(p => PlaceOf(p) is ParameterPlace.Path)
            .Select(p => p.Text("name"))
            .OfType<string>()
            .OrderBy(n => n, StringComparer.Ordinal);
        if (!place.IsWebhook && !inPath.SequenceEqual(PathTemplate.Names(place.Path).OrderBy(n => n, StringComparer.Ordinal)))
        {
            problems.Add(place.Operation, "the parameters in braces in its path must be its path parameters, each once");
        }
    }
}
