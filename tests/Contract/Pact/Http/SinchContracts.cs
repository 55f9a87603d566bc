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

    private static readonly IReadOnlyList<(string Name, string Example, string State)> Events =
    [
        ("a composing event", "composing", "the agent may reach the user"),
        ("a read event", "read", "the user has sent the message"),
    ];

    private static readonly IReadOnlyList<ExpectedAnswer> Others =
    [
        new(", answered without a body", "the answer has no body", 200) { Reading = "sent, without a body" },

        // Of an array, a pact has the first item.
        new ExpectedAnswer(", refused with the member that is wrong", "the user's number is refused", 400)
        {
            Reading = "refused 400 Invalid request; to: must match the pattern",
        }.WithExample(Error, "error-with-fields"),
        Refusal(", refused for its token", "the credentials are refused", 401, "Unauthorized"),
        Refusal(", refused for its agent", "the agent is not known", 404, "Unknown agent"),
        Refusal(", refused for its id", "the event id was used before", 409, "Duplicate event id"),
        Refusal(", lost by an error at the provider", "the provider fails", 500, "Internal server error"),
        new(", not taken by the operator", "the operator does not take events", 502) { Reading = "bad gateway, worth another try" },
        Refusal(", turned away for the moment", "the provider is not available", 503, "Service unavailable"),
    ];

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } =
        [.. from sent in Events from answer in Successes(sent.State).Concat(Others) select Contract(sent.Name, sent.Example, answer)];

    // The document demands no id in the answer. Where an agent counts on one, the state says so.
    private static IReadOnlyList<ExpectedAnswer> Successes(string state) =>
    [
        new ExpectedAnswer("", $"{state}, and events get an id", 200) { Reading = "sent ce5f9373-8a77-45fa-a78b-84a931005dc9" }
            .WithExample(Accepted, "accepted-with-id"),
        new ExpectedAnswer(", answered with whatever there is", state, 200)
        {
            Reading = "sent, without an id",
            Told = "sent ce5f9373-8a77-45fa-a78b-84a931005dc9",
        }.WithExample(Accepted, "accepted-empty-object"),
    ];

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
            sent: static sent => sent.Body is null ? "sent, without a body" : sent.Body.EventId is { } id ? $"sent {id}" : "sent, without an id",
            refused: static refused => $"refused {refused.StatusCode} {Describe(refused.Body)}",
            badGateway: static gateway => gateway.IsTransient ? "bad gateway, worth another try" : "bad gateway",
            unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
    };

    private static string Describe(ErrorResponse error) =>
        string.Concat(error.FieldErrors?.Select(static field => $"; {field.Field}: {string.Join(", ", field.Errors)}").Prepend(error.Error)
            ?? [error.Error]);
}
