using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Models.Http;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>The request by which a provider activates an address.</summary>
internal static class ActivationRequest
{
    /// <summary>Makes it: the example of the document, with the token and a secret that is fresh.</summary>
    /// <param name="activation">Where token and secret stand.</param>
    /// <param name="document">The webhook in the OpenAPI document.</param>
    /// <param name="token">The token.</param>
    /// <param name="secret">The secret.</param>
    public static WireRequest Make(WebhookActivation activation, OperationDocument document, string token, string secret)
    {
        var places = activation.Echoes.Select(echo => (Place: echo.Value, Text: secret))
            .Concat(activation.Token is { } found ? [(Place: found, Text: token)] : [])
            .ToArray();
        var body = document.Body is null ? null
            : OperationDocument.Examples(document.Body) is [{ Value: { } example }, ..] ? example
            : new JsonObject();
        foreach (var (place, text) in places.Where(p => p.Place.Location is null && body is not null))
        {
            JsonPointers.Set(body!, place.Name, text);
        }

        var query = places.Where(p => p.Place.Location == ParameterLocation.Query)
            .Select(p => Uri.EscapeDataString(p.Place.Name) + "=" + Uri.EscapeDataString(p.Text));
        return new WireRequest
        {
            Method = activation.Method,
            Target = string.Join("&", query) is { Length: > 0 } joined ? "?" + joined : "",
            Headers = [.. places.Where(p => p.Place.Location == ParameterLocation.Header).Select(p => new HttpField(p.Place.Name, p.Text))],
            MediaType = body is null ? null : ((JsonObject)document.Place.At("requestBody")!.At("content")!.Value!).First().Key,
            Body = body is null ? default : AnswerJson.ToUtf8Bytes(body),
        };
    }

    /// <summary>Whether an answer is the expected one: the same text, or JSON that means the same.</summary>
    public static bool IsSame(WebhookAnswer expected, ReadOnlyMemory<byte> actual)
    {
        if (expected.Body.Span.SequenceEqual(actual.Span))
        {
            return true;
        }

        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(expected.Body.Span), JsonNode.Parse(actual.Span));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
