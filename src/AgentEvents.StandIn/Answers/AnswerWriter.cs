using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Answers;

/// <summary>Makes the answer of a rule: its body, with the event, the request's echoes, fresh ids and the time filled in.</summary>
/// <param name="provider">The provider that answers.</param>
/// <param name="documented">The responses that the catalogue has.</param>
internal sealed class AnswerWriter(string provider, ValueList<DocumentedResponse> documented)
{
    /// <summary>The answer.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">What is filled in.</param>
    public StandInResponse Write(AnswerRule rule, AnswerContext context)
    {
        var answer = StandInResponse.Bare(provider, context.StatusCode);
        if (rule is not { MediaType: { } mediaType, Body: { } body })
        {
            return answer;
        }

        var template = new AnswerTemplate(context);
        body = rule.IsTemplate ? template.Fill(body)! : body.DeepClone();
        if (context.Event is not null && rule.Schema is { } schema && rule.Condition.Failure is null)
        {
            new CanonicalPlaces(context).Fill(body, schema);
        }

        foreach (var (pointer, text) in rule.Members)
        {
            body = Written(body, pointer, template.Value(text));
        }

        foreach (var echo in DocumentedResponse.Find(documented, context.StatusCode)?.Echoes ?? [])
        {
            body = Echoed(body, echo, template, context);
        }

        return answer.With("Content-Type", mediaType) with { Body = Bytes(body, mediaType) };
    }

    // Of an invalid request nothing is known that could be repeated.
    private static JsonNode Echoed(JsonNode body, ResponseEcho echo, AnswerTemplate template, AnswerContext context)
    {
        var isAboutRequest = echo.Values.Any(value => value.Contains("{/", StringComparison.Ordinal));
        if ((echo.Status is { } status && status != context.StatusCode) || (isAboutRequest && context.Form is null))
        {
            return body;
        }

        // Of several texts one holds, and the body may have it.
        var texts = echo.Values.Select(text => template.Echo(text)).ToArray();
        if (JsonPointers.Find(body, echo.Location) is { } there && texts.Any(text => JsonNode.DeepEquals(text, there)))
        {
            return body;
        }

        // What the document lets the provider choose is told where the request does not: the first of several texts.
        var value = texts[0];
        var isOptional = echo.Values[0].Contains(":optional}", StringComparison.Ordinal);
        if (value is null && !isOptional && echo.Location.Length > 0)
        {
            JsonPointers.Remove(body, echo.Location);
            return body;
        }

        // An answer that has no object there has none of its members either.
        var owner = echo.Location.Length == 0 ? body : JsonPointers.Find(body, echo.Location[..echo.Location.LastIndexOf('/')]);
        return value is null || owner is null ? body : Written(body, echo.Location, value);
    }

    private static JsonNode Written(JsonNode body, string pointer, JsonNode? value)
    {
        if (pointer.Length == 0)
        {
            return value ?? body;
        }

        if (value is null)
        {
            JsonPointers.Remove(body, pointer);
            return body;
        }

        JsonPointers.Set(body, pointer, AsBefore(value, JsonPointers.Find(body, pointer)));
        return body;
    }

    // A number stays one, and a text too, whatever the request has.
    private static JsonNode AsBefore(JsonNode value, JsonNode? before) => (before?.GetValueKind(), value.GetValueKind()) switch
    {
        (JsonValueKind.String, JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) => JsonValue.Create(value.ToJsonString()),
        (JsonValueKind.Number, JsonValueKind.String) when long.TryParse(value.GetValue<string>(), out var number) => JsonValue.Create(number),
        _ => value,
    };

    private static byte[] Bytes(JsonNode body, string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && body is JsonValue text && text.TryGetValue<string>(out var plain)
            ? Encoding.UTF8.GetBytes(plain)
            : AnswerJson.ToUtf8Bytes(body);
}
