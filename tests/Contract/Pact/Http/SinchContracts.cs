using AgentEvents.Models.Http;
using AgentEvents.Models.Sinch;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>What an agent asks of Sinch.</summary>
internal static class SinchContracts
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "sinch";

    private const string Accepted = "sent ce5f9373-8a77-45fa-a78b-84a931005dc9";

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } =
    [
        Contract("a composing event", "the agent may reach the user, and events get an id", "composing", 200, "event-accepted", "accepted-with-id", Accepted),
        Contract("a read event", "the user has sent the message, and events get an id", "read", 200, "event-accepted", "accepted-with-id", Accepted),
        Contract("an event that is refused", "the user's number is refused", "read", 400, "error-response", "error-with-fields", "refused 400 Invalid request"),
    ];

    private static HttpContract Contract(string description, string state, string request, ushort status, string schema, string response, string reading) =>
        new(Provider, description, state)
        {
            Path = "/rcs/v1/my-agent-id/events",
            Credentials = [("Authorization", "Bearer token", "^Bearer [A-Za-z0-9._~+/-]+=*$")],
            Request = ("sinch/agent-event.schema.json", $"sinch/examples/valid/{request}.json"),
            Status = status,
            Response = ($"sinch/{schema}.schema.json", $"sinch/examples/valid/{response}.json"),
            Ask = static (address, body) => new SendAgentEventRequest { AgentId = "my-agent-id", Body = AgentEvent.Parse(body) }
                .ToHttpRequestMessage(address, new SinchCredentials { Bearer = new BearerToken("another-token") }),
            Read = static async answer => (await SendAgentEventResponse.ReadAsync(answer)).Match(
                sent: static sent => $"sent {sent.Body?.EventId}",
                refused: static refused => $"refused {refused.StatusCode} {refused.Body.Error}",
                badGateway: static _ => "bad gateway",
                unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
            Reading = reading,
        };
}
