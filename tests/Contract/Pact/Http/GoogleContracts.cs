using AgentEvents.Models.Google;
using AgentEvents.Models.Http;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>What an agent asks of Google. The messages that Google sends are in a pact of their own: a file holds one kind of interactions.</summary>
internal static class GoogleContracts
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "google-rbm-api";

    private const string EventName = "phones/+12223334444/agentEvents/6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34";

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } =
    [
        Contract("a typing event", "the agent may reach the user", "agent-is-typing", 200, "agent-event-resource", "resource-nanoseconds", $"sent {EventName}"),
        Contract("a read event", "the user has sent the message", "agent-read", 200, "agent-event-resource", "resource-read", $"sent {EventName}"),
        Contract("an event of an agent without permission", "the agent may not reach the user", "agent-read", 403, "error-response", "error-agent-missing", "refused 403"),
    ];

    private static HttpContract Contract(string description, string state, string request, ushort status, string schema, string response, string reading) =>
        new(Provider, description, state)
        {
            Path = "/v1/phones/+12223334444/agentEvents",
            Query = [("eventId", "6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34"), ("agentId", "welcome-bot@rbm.goog")],
            Credentials = [("Authorization", "Bearer token", "^Bearer [A-Za-z0-9._~+/-]+=*$")],
            Request = ("google/agent-event.schema.json", $"google/examples/valid/{request}.json"),
            Status = status,
            Response = ($"google/{schema}.schema.json", $"google/examples/valid/{response}.json"),
            Ask = static (address, body) => new CreateAgentEventRequest
            {
                PhoneNumber = "+12223334444",
                EventId = "6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34",
                AgentId = "welcome-bot@rbm.goog",
                Body = AgentEvent.Parse(body),
            }.ToHttpRequestMessage(address, new GoogleCredentials { AccessToken = new BearerToken("another-token") }),
            Read = static async answer => (await CreateAgentEventResponse.ReadAsync(answer)).Match(
                sent: static sent => $"sent {sent.Body.Name}",
                refused: static refused => $"refused {refused.Body.Error.Code}",
                unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
            Reading = reading,
        };
}
