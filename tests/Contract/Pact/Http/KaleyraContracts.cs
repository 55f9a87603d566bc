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
        Contract(new ExpectedAnswer("", "the agent may reach the user", 200)
        {
            Reading =
                "published 33ae7082-aa71-4159-a8df-93XXXXXXXX1a f5d689e0-6c01-46d0-XXXX-b2c4XXXXXXf2 to +1XXXXXXXX90: Event published successfully",
            Told = "published 00000000-0000-0000-0000-000000000001 00000000-0000-0000-0000-000000000002 to +12025550190: Event "
                + "published successfully",
        }.WithExample(Answer, "response-published")),
        Failure(", not published", "the provider denies access", 200, "Access Denied"),

        // The page says nothing about the status of a failure: the body counts.
        Failure(", refused for its credentials", "the credentials are refused", 401, "Access Denied"),
        Failure(", lost by an error at the provider", "the provider fails", 500, "Internal error"),
        Failure(", turned away for the moment", "the provider is not available", 503, "Service unavailable"),
    ];

    private static HttpContract Failure(
        string outcome,
        string state,
        ushort status,
        string errorText) => Contract(new ExpectedAnswer(outcome, state, status)
        {
            Reading = $"failed {status} RCS1004 Event publish failed: PROV_ERROR ERROR Access Denied",
            Told = $"failed {status} RCS1004 Event publish failed: PROV_ERROR ERROR {errorText}",
        }.WithExample(Answer, "response-failed"));

    private static HttpContract Contract(ExpectedAnswer answer) => new(Provider, $"a typing event{answer.Outcome}", answer)
    {
        Path = "/v1/XXXXX6913850XXXX/rcs/events",
        Credentials = [("Authorization", "Basic bmFtZTpwYXNzd29yZA==", "^Basic [A-Za-z0-9+/]+=*$"), ("api-key", "key", "^.+$")],
        MediaType = "application/json;charset=UTF-8",
        Request = ("kaleyra/typing-request.schema.json", "kaleyra/examples/valid/typing.json"),
        Ask = static (address, body) => new SendTypingIndicatorRequest { Sid = "XXXXX6913850XXXX", Body = TypingRequest.Parse(body) }
            .ToHttpRequestMessage(
                address,
                new KaleyraCredentials { Basic = new BasicCredentials("another", "name"), ApiKey = new ApiKey("another-key") }),
        Read = static async response => (await SendTypingIndicatorResponse.ReadAsync(response)).Match(
            answered: static answered => answered.Body.Match(
                published: static published => $"published {published.Data.RequestId} {published.Data.MessageId} "
                    + $"to {published.Data.To}: {published.Message}",
                failed: failed => $"failed {answered.StatusCode} {failed.Code} {failed.Message}: {failed.Error.ErrorCode} {Describe(failed.Error)}"),
            unexpected: static unexpected => $"unexpected {unexpected.StatusCode}"),
    };

    private static string Describe(EventError error) =>
        error.TryDecodeErrorMessage(out var reported, out _) ? $"{reported.Status} {reported.ErrorText}" : error.ErrorMessage;
}
