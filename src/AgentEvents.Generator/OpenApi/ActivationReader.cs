using System.Globalization;
using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reads <c>x-activation</c>: the webhook by which a provider makes sure of an address before it delivers anything to it. The answer is what the
/// first response of a status 2xx says by <c>x-echo</c>.
/// </summary>
internal static class ActivationReader
{
    private const string Mark = "x-activation";

    /// <summary>How the address is activated; null if nothing has to be, or after a report.</summary>
    public static ActivationFacts? Read(OpenApiNode document, OpenApiProblems problems)
    {
        foreach (var misplaced in OperationPlace.Below(document, "paths").Where(o => o.Operation.Value[Mark] is not null))
        {
            problems.Add(misplaced.Operation, $"{Mark} belongs to a webhook");
        }

        var marked = OperationPlace.Below(document, "webhooks").Where(o => o.Operation.Value[Mark] is not null).ToArray();
        foreach (var second in marked.Skip(1))
        {
            problems.Add(second.Operation, $"another webhook has {Mark} too, and an address is activated by one");
        }

        return marked.Length == 0 ? null : Read(marked[0], problems);
    }

    private static ActivationFacts? Read(OperationPlace place, OpenApiProblems problems)
    {
        var operation = place.Operation;
        var token = (operation.Value[Mark] as JsonObjectNode)?["token"];
        var tokenPlace = RequestExpression.Read((token as JsonStringNode)?.Value);
        if (operation.Value[Mark] is not JsonObjectNode { Members: var members } || members.Any(m => m.Name != "token"))
        {
            problems.Add(operation, $"its {Mark} is an object with a member token, or with none: {{\"token\":\"{{$request.body#/token}}\"}}");
            return null;
        }

        if (token is not null && tokenPlace is null)
        {
            problems.Add(operation, $"the token of its {Mark} is one place of the request: {RequestExpression.Forms}");
            return null;
        }

        var answer = operation.Members("responses").FirstOrDefault(r => r.Name.Length == 3 && r.Name[0] == '2' && r.Name != "2XX");
        if (answer.Node?.Object("content")?.Value.Members is not [{ Name: var mediaType }]
            || answer.Node.Value["x-echo"] is not JsonObjectNode { Members: { Count: > 0 } echoes })
        {
            problems.Add(operation, $"a webhook with {Mark} needs a response of a status 2xx with a body and x-echo, which says what is answered");
            return null;
        }

        var places = echoes.Select(e => (e.Name, Place: RequestExpression.Read((e.Value as JsonStringNode)?.Value))).ToArray();
        if (places.Any(p => p.Place is null) || (places.Length > 1 && places.Any(p => p.Name.Length == 0)))
        {
            problems.Add(answer.Node, $"what activates an address is one place of the request for each member: {RequestExpression.Forms}");
            return null;
        }

        return new ActivationFacts(
            operation.Pointer,
            place.Method,
            tokenPlace,
            int.Parse(answer.Name, CultureInfo.InvariantCulture),
            mediaType,
            places.Select(p => (p.Name, p.Place!)).ToEquatableArray());
    }
}
