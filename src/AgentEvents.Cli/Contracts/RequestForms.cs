using System.Text.Json.Nodes;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.Cli.Contracts;

/// <summary>The requests that an operation's document shows, each in its JSON form: a member for each parameter, and one for the body.</summary>
internal static class RequestForms
{
    /// <summary>The requests by the names of their examples; one without a name where there is no body.</summary>
    /// <exception cref="CannotRunException">An example is missing: the message says where, and what to write.</exception>
    public static IReadOnlyList<(string Name, JsonObject Form, DocumentPlace Place)> Of(OperationDocument operation)
    {
        var parameters = operation.Parameters
            .Where(p => !(p.Value is JsonObject found && found["x-system-parameter"] is not null))
            .Select(p => (Name: p.Text("name")!, Value: ValueOf(p, operation)))
            .Where(p => p.Value is not null)
            .ToArray();
        if (operation.Body is not { } body)
        {
            return [("", new JsonObject(parameters.Select(p => KeyValuePair.Create(p.Name, p.Value?.DeepClone()))), operation.Place)];
        }

        var examples = OperationDocument.Examples(body);
        if (examples.Count == 0)
        {
            throw new CannotRunException($"{body.Name}: the request of {operation.Id} has no example; write \"examples\" beside its "
                + "\"schema\", each with "
                + "\"value\" or \"externalValue\"");
        }

        return
        [
            .. examples.Select(e => (
                e.Name,
                new JsonObject(
                    parameters.Select(p => KeyValuePair.Create(p.Name, p.Value?.DeepClone())).Append(KeyValuePair.Create("body", e.Value))),
                e.Place)),
        ];
    }

    // What may be left out is, unless an example shows it.
    private static JsonNode? ValueOf(DocumentPlace parameter, OperationDocument operation)
    {
        var shown = OperationDocument.ShownBy(parameter);
        var isRequired = parameter.Value is JsonObject found && found["required"] is JsonValue flag && flag.TryGetValue<bool>(out var is_) && is_;
        return shown is null && isRequired
            ? throw new CannotRunException($"{parameter.Name}: the parameter {parameter.Text("name")} of {operation.Id} has no example; "
                + "write \"example\" beside "
                + "its \"schema\"")
            : shown;
    }
}
