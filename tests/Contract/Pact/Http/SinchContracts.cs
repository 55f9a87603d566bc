using AgentEvents.Models.Http;
using AgentEvents.Models.Sinch;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>What an agent asks of Sinch: each event with each documented answer. 405 and 415 are none that our binding could bring about.</summary>
internal static class SinchContracts
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "sinch";

    private const string Accepted = "sinch/event-accepted.schema.json";
    private const string Error = "sinch/error-response.schema.json";

    private static readonly IReadOnlyList<(string Name, string Example)> Events = [("a composing event", "composing"), ("a read event", "read")];

    private static readonly IReadOnlyList<ExpectedAnswer> Answers =
    [
        new ExpectedAnswer("", "Sinch accepts events", 200) { Reading = "sent ce5f9373-8a77-45fa-a78b-84a931005dc9" }.WithExample(Accepted, "accepted-with-id"),
        new(", answered without a body", "Sinch answers without a body", 200) { Reading = "sent, without a body" },
        new ExpectedAnswer(", refused with the member that is wrong", "Sinch refuses the request", 400)
        {
            // An array is as long as the example only in its first item.
            Reading = "refused 400 Invalid request; to: must match the pattern",
            Told = "refused 400 Invalid request; to: is refused",
        }.WithExample(Error, "error-with-fields"),
        Refusal(", refused for its token", "Sinch refuses the credentials", 401, "Unauthorized"),
        Refusal(", refused for its agent", "Sinch does not know the agent", 404, "Unknown agent"),
        Refusal(", refused for its id", "Sinch has seen the event id before", 409, "Duplicate event id"),
        Refusal(", lost by an error at Sinch", "Sinch fails", 500, "Internal server error"),
        new(", not taken by the operator", "the operator behind Sinch does not take events", 502) { Reading = "bad gateway, worth another try" },
        Refusal(", turned away for the moment", "Sinch is not available", 503, "Service unavailable"),
    ];

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } = [.. from sent in Events from answer in Answers select Contract(sent.Name, sent.Example, answer)];

    private static ExpectedAnswer Refusal(string outcome, string state, ushort status, string error) =>
        new ExpectedAnswer(outcome, state, status) { Reading = $"refused {status} {error}" }.WithBody(Error, $$"""{"error":"{{error}}"}""");

    private static HttpContract Contract(string name, string example, ExpectedAnswer answer) => new(Provider, name + answer.Outcome, answer)
    {
        Path = "/rcs/v1/my-agent-id/events",
        Credentials = [("Authorization", "Bearer token", "^Bearer [A-Za-z0-9._~+/-]+=*$")],
        Request = ("sinch/agent-event.schema.json", $"sinch/examples/valid/{example}.json"),
        Ask = static (address, body) => new SendAgentEventRequest { AgentId = "my-agent-id", Body = AgentEvent.Parse(body) }
            .ToHttpRequestMessage(address, new SinchCredentials { Bearer = new BearerToken("another-token") }),
        Read = static async response => (await SendAgentEventResponse.ReadAsync(response)).Match(
            sent: static sent => sent.Body is { } body ? $"sent {body.EventId}" : "sent, without a body",
            refused: static refused => $"refused {refused.StatusCode} {Describe(refused.Body)}",
            badGateway: static gateway => gateway.IsTransient ? "bad gateway, worth another try" : "bad gateway",
            unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
    };

    private static string Describe(ErrorResponse error) =>
        string.Concat(error.FieldErrors?.Select(static field => $"; {field.Field}: {string.Join(", ", field.Errors)}").Prepend(error.Error) ?? [error.Error]);
}
