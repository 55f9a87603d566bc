using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Cli.Reporting;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Judging;

/// <summary>
/// Does an answer answer this request? Its members must repeat what the OpenAPI document says that they repeat (<c>x-echo</c>), and the event that it
/// carries must be the one that was sent.
/// </summary>
internal static class EchoJudge
{
    /// <summary>In what an answer is one to something else.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="response">An answer that our reader takes.</param>
    public static IReadOnlyList<Finding> Judge(OperationEntry operation, WireRequest request, ReceivedResponse response)
    {
        Finding[] echoes = [.. Echoes(operation, request, response)];
        return echoes.Length > 0 ? echoes : [.. Events(operation, request, response)];
    }

    private static IEnumerable<Finding> Echoes(OperationEntry operation, WireRequest request, ReceivedResponse response)
    {
        if (response.Body.IsEmpty || DocumentedResponse.Find(operation.Responses, response.StatusCode) is not { Echoes: { Count: > 0 } echoes })
        {
            return [];
        }

        var body = JsonElement.Parse(response.Body.Span);
        JsonElement? form = operation.Read(request).ToForm() is { } json ? JsonElement.Parse(json) : null;
        return echoes
            .Where(echo => echo.Status is null || echo.Status == response.StatusCode)
            .Select(echo => (
                Echo: echo,
                Texts: (EchoText[])[.. echo.Values.Select(value => EchoText.Of(value, form, response.StatusCode))],
                Found: EchoText.At(body, echo.Location)))
            .Where(e => e.Found is not null && !e.Texts.Any(text => text.Takes(e.Found)))
            .Select(e => new Finding
            {
                Rule = "echo",
                Pointer = e.Echo.Location,
                Message = Message(e.Texts, response.StatusCode) + FoundStatus(e.Found!, e.Echo),
            });
    }

    private static string Message(EchoText[] texts, int status)
    {
        if (texts.All(text => text.IsMissing))
        {
            return $"must be absent, since the request has no {string.Join(", ", texts.Select(text => text.Form.Trim('{', '}')))}";
        }

        return texts.All(text => text.IsFixed)
            ? FormattableString.Invariant($"must be {string.Join(" or ", texts.Select(text => text.Expected))} under status {status}")
            : $"must repeat the request: {string.Join(" or ", texts.Select(text => text.Form))}";
    }

    // A number that is a status is no secret, wherever it stands.
    private static string FoundStatus(string found, ResponseEcho echo) =>
        echo.Values.Contains("{$statusCode}")
            && int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status is >= 100 and < 600
            ? FormattableString.Invariant($"; found {status}")
            : "";

    private static IEnumerable<Finding> Events(OperationEntry operation, WireRequest request, ReceivedResponse response)
    {
        if (operation.Read(request).ToEvent()?.Value is not { } asked || operation.EventOf(response) is not { } found)
        {
            return [];
        }

        return found.Value is { } answered
            ? Differences(asked, answered).Select(field => Of($"tells of another '{field}' than the request does"))
            : [Of("carries no event of the kind that was sent")];
    }

    private static IEnumerable<string> Differences(OutboundEvent asked, OutboundEvent answered)
    {
        var (one, other) = (Fields(asked), Fields(answered));
        if (asked.GetType() != answered.GetType())
        {
            yield return "type";
        }

        // What either of them does not tell it does not contradict.
        foreach (var (name, value) in one)
        {
            if (other[name] is { } found && value is not null && !JsonNode.DeepEquals(value, found))
            {
                yield return name;
            }
        }
    }

    private static JsonObject Fields(OutboundEvent content)
    {
        var fields = JsonNode.Parse(content.ToUtf8Bytes())!.AsObject();
        fields.Remove("type");
        return fields;
    }

    private static Finding Of(string message) => new() { Rule = "event", Message = message };
}
