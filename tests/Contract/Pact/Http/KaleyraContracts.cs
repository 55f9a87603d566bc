using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>What an agent asks of Kaleyra.</summary>
internal static class KaleyraContracts
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "kaleyra";

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } =
    [
        Contract("a typing event", "the agent may reach the user", "response-published", "published 33ae7082-aa71-4159-a8df-93XXXXXXXX1a"),
        Contract("a typing event that fails", "the provider denies access", "response-failed", "failed PROV_ERROR"),
    ];

    private static HttpContract Contract(string description, string state, string response, string reading) => new(Provider, description, state)
    {
        Path = "/v1/XXXXX6913850XXXX/rcs/events",
        Credentials = [("Authorization", "Basic bmFtZTpwYXNzd29yZA==", "^Basic [A-Za-z0-9+/]+=*$"), ("api-key", "key", "^.+$")],
        MediaType = "application/json;charset=UTF-8",
        Request = ("kaleyra/typing-request.schema.json", "kaleyra/examples/valid/typing.json"),
        Status = 200,
        Response = ("kaleyra/event-response.schema.json", $"kaleyra/examples/valid/{response}.json"),
        Ask = static (address, body) => new SendTypingIndicatorRequest { Sid = "XXXXX6913850XXXX", Body = TypingRequest.Parse(body) }
            .ToHttpRequestMessage(address, new KaleyraCredentials { Basic = new BasicCredentials("another", "name"), ApiKey = new ApiKey("another-key") }),
        Read = static async answer => (await SendTypingIndicatorResponse.ReadAsync(answer)).Match(
            answered: static answered => answered.Body.Match(
                published: static published => $"published {published.Data.RequestId}",
                failed: static failed => $"failed {failed.Error.ErrorCode}"),
            unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
        Reading = reading,
    };
}
