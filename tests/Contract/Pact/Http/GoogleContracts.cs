using AgentEvents.Models.Google;
using AgentEvents.Models.Http;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>
/// What an agent asks of Google: each event with each documented answer. The messages that Google sends are in a pact of their own: a file holds one
/// kind of interactions.
/// </summary>
internal static class GoogleContracts
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "google-rbm-api";

    private const string EventId = "6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34";
    private const string EventName = $"phones/+12223334444/agentEvents/{EventId}";
    private const string Resource = "google/agent-event-resource.schema.json";
    private const string Error = "google/error-response.schema.json";

    private static readonly ExpectedAnswer Typing = new ExpectedAnswer("", "the agent may reach the user", 200)
    {
        Reading = $"sent {EventName} IS_TYPING  2014-10-02T15:01:23.045123456Z",
        Told = $"sent {EventName} IS_TYPING  2026-03-01T12:00:00.045123400Z",
    }.WithExample(Resource, "resource-nanoseconds");

    private static readonly ExpectedAnswer Read = new ExpectedAnswer("", "the user has sent the message", 200)
    {
        Reading = $"sent {EventName} READ MxyB2vPbC2T6SgKf4tVkEZ7g 2014-10-02T15:01:23Z",
        Told = $"sent {EventName} READ MxyB2vPbC2T6SgKf4tVkEZ7g 2026-03-01T12:00:00.045123400Z",
    }.WithExample(Resource, "resource-read");

    // The two with a status of their own in the document, and of the others what a client has to tell apart.
    private static readonly IReadOnlyList<ExpectedAnswer> Refusals =
    [
        Refusal(", refused for its access token", "the credentials are refused", 401, "UNAUTHENTICATED", "The request has no valid access token."),
        new ExpectedAnswer(", refused for its agent", "the agent may not reach the user", 403)
        {
            Reading = "refused 403 403 PERMISSION_DENIED The request is not allowed for agent (ID: null)",
            Told = "refused 403 403 PERMISSION_DENIED The request is not allowed for this agent.",
        }.WithExample(Error, "error-agent-missing"),
        Refusal(", refused for its number", "the user cannot be reached", 404, "NOT_FOUND", "RCS is not enabled for this number."),
        Refusal(", refused for the quota", "the quota is used up", 429, "RESOURCE_EXHAUSTED", "The quota is used up."),
        Refusal(", lost by an error at the provider", "the provider fails", 500, "INTERNAL", "Internal error."),
        Refusal(", turned away for the moment", "the provider is not available", 503, "UNAVAILABLE", "The service is not available for the moment."),
    ];

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } =
    [
        .. Refusals.Prepend(Typing).Select(static answer => Contract("a typing event", "agent-is-typing", answer)),
        .. Refusals.Prepend(Read).Select(static answer => Contract("a read event", "agent-read", answer)),
    ];

    private static ExpectedAnswer Refusal(string outcome, string state, ushort code, string status, string message) =>
        new ExpectedAnswer(outcome, state, code) { Reading = $"refused {code} {code} {status} {message}" }
            .WithBody(Error, $$$"""{"error":{"code":{{{code}}},"message":"{{{message}}}","status":"{{{status}}}"}}""");

    private static HttpContract Contract(string name, string example, ExpectedAnswer answer) => new(Provider, name + answer.Outcome, answer)
    {
        Path = "/v1/phones/+12223334444/agentEvents",
        Query = [("eventId", EventId), ("agentId", "welcome-bot@rbm.goog")],
        Credentials = [("Authorization", "Bearer token", "^Bearer [A-Za-z0-9._~+/-]+=*$")],
        Request = ("google/agent-event.schema.json", $"google/examples/valid/{example}.json"),
        Ask = static (address, body) => new CreateAgentEventRequest
        {
            PhoneNumber = "+12223334444",
            EventId = EventId,
            AgentId = "welcome-bot@rbm.goog",
            Body = AgentEvent.Parse(body),
        }.ToHttpRequestMessage(address, new GoogleCredentials { AccessToken = new BearerToken("another-token") }),
        Read = static async response => (await CreateAgentEventResponse.ReadAsync(response)).Match(
            sent: static sent => $"sent {sent.Body.Name} {sent.Body.EventType} {sent.Body.MessageId} {sent.Body.SendTime}",
            refused: static refused => $"refused {refused.StatusCode} {refused.Body.Error.Code} {refused.Body.Error.Status} "
                + $"{refused.Body.Error.Message}",
            unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
    };
}
