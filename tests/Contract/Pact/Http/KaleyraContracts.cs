using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>What an agent asks of Kaleyra: its one event with each documented answer.</summary>
internal static class KaleyraContracts
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "kaleyra";

    private const string Answer = "kaleyra/event-response.schema.json";

    /// <summary>Every contract.</summary>
    public static IReadOnlyList<HttpContract> All { get; } =
    [
        Contract(new ExpectedAnswer("", "Kaleyra accepts events", 200)
        {
            Reading = "published 33ae7082-aa71-4159-a8df-93XXXXXXXX1a f5d689e0-6c01-46d0-XXXX-b2c4XXXXXXf2 to +1XXXXXXXX90: Event published successfully",
            Told = "published 00000000-0000-0000-0000-000000000001 00000000-0000-0000-0000-000000000002 to +12025550190: Event published successfully",
        }.WithExample(Answer, "response-published")),
        Contract(new ExpectedAnswer(", not published", "Kaleyra does not publish events", 200)
        {
            Reading = "failed 200 RCS1004 Event publish failed: PROV_ERROR ERROR Access Denied",
        }.WithExample(Answer, "response-failed")),
        Contract(new ExpectedAnswer(", refused for its credentials", "Kaleyra refuses the credentials", 401)
        {
            Reading = "failed 401 RCS1004 Event publish failed: PROV_ERROR ERROR Access Denied",
        }.WithExample(Answer, "response-failed")),
    ];

    private static HttpContract Contract(ExpectedAnswer answer) => new(Provider, $"a typing event{answer.Outcome}", answer)
    {
        Path = "/v1/XXXXX6913850XXXX/rcs/events",
        Credentials = [("Authorization", "Basic bmFtZTpwYXNzd29yZA==", "^Basic [A-Za-z0-9+/]+=*$"), ("api-key", "key", "^.+$")],
        MediaType = "application/json;charset=UTF-8",
        Request = ("kaleyra/typing-request.schema.json", "kaleyra/examples/valid/typing.json"),
        Ask = static (address, body) => new SendTypingIndicatorRequest { Sid = "XXXXX6913850XXXX", Body = TypingRequest.Parse(body) }
            .ToHttpRequestMessage(address, new KaleyraCredentials { Basic = new BasicCredentials("another", "name"), ApiKey = new ApiKey("another-key") }),
        Read = static async response => (await SendTypingIndicatorResponse.ReadAsync(response)).Match(
            answered: static answered => answered.Body.Match(
                published: static published => $"published {published.Data.RequestId} {published.Data.MessageId} to {published.Data.To}: {published.Message}",
                failed: failed => $"failed {answered.StatusCode} {failed.Code} {failed.Message}: {failed.Error.ErrorCode} {Describe(failed.Error)}"),
            unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
    };

    private static string Describe(EventError error) =>
        error.TryDecodeErrorMessage(out var reported, out _) ? $"{reported.Status} {reported.ErrorText}" : error.ErrorMessage;
}
