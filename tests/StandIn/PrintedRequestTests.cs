namespace AgentEvents.StandIn.Tests;

/// <summary>
/// The curl lines that the providers' documents print, to the stand-in's address, with its credentials and with values for what the documents leave
/// open: each is accepted, or told what is misprinted in it until the last misprint is mended.
/// </summary>
public sealed class PrintedRequestTests
{
    // Google's address with PHONE_NUMBER and EVENT_ID filled in, and what its own page of the method demands besides.
    private const string GoogleAddress = "/v1/phones/+12223334444/agentEvents?eventId=6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34";
    private const string Agent = "&agentId=my-agent-id";

    /// <summary>Sinch, "Agent Event Endpoint": "Sending a composing event" and "Sending a read event".</summary>
    [Theory]
    [InlineData("""
        {
            "to": "46555123456",
            "event_id": "ce5f9373-8a77-45fa-a78b-84a931005dc9",
            "event": {
              "type": "agent_composing"
            }
          }
        """)]
    [InlineData("""
        {
            "to": "46555123456",
            "event_id": "ce5f9373-8a77-45fa-a78b-84a931005dc9",
            "event": {
              "type": "agent_read",
              "message_id": "Jsiuh76sJKAhdsiufg86823"
            }
          }
        """)]
    public async Task SinchTakesItsLinesAsTheyArePrinted(string body)
    {
        await using var stage = await Stage.SetAsync();
        await stage.ExpectAsync(200, "ce5f9373-8a77-45fa-a78b-84a931005dc9", new CurlLine("/rcs/v1/my-agent-id/events", "Bearer sinch-token", body));
    }

    /// <summary>
    /// Google, guide "Events": "Agent sends a READ event" and "Agent sends an IS_TYPING event". The body stands in single quotes, with a comma too
    /// many, and the address lacks the agent.
    /// </summary>
    [Theory]
    [InlineData("{\n  'eventType': 'READ',\n  'messageId': 'MESSAGE_ID'\n}", "READ")]
    [InlineData("{\n  'eventType': 'IS_TYPING',\n}", "IS_TYPING")]
    public async Task GoogleIsToldOfItsMisprintsOneByOne(string printed, string type)
    {
        const string noMember = "/body: a member name in double quotes is expected here, and no comma before a closing brace";
        await using var stage = await Stage.SetAsync();
        var line = new CurlLine(GoogleAddress, "Bearer google-token", printed);

        await stage.ExpectAsync(400, noMember, line);

        line = line with { Body = printed.Replace('\'', '"') };
        if (type == "IS_TYPING")
        {
            await stage.ExpectAsync(400, noMember, line);
            line = line with { Body = line.Body.Replace(",\n}", "\n}", StringComparison.Ordinal) };
        }

        await stage.ExpectAsync(400, "must have the member \\\"agentId\\\"", line);
        await stage.ExpectAsync(200, type, line with { Target = GoogleAddress + Agent });
    }

    /// <summary>Google's placeholders are no values: the one in the path and the one in the query are told by their names.</summary>
    [Fact]
    public async Task GoogleIsToldOfPlaceholders()
    {
        await using var stage = await Stage.SetAsync();
        var line = new CurlLine(
            "/v1/phones/PHONE_NUMBER/agentEvents?eventId=EVENT_ID" + Agent,
            "Bearer google-token",
            """{"eventType":"IS_TYPING"}""");

        await stage.ExpectAsync(400, "/phoneNumber: ", line);
        await stage.ExpectAsync(400, "/eventId: ", line);
    }

    /// <summary>Kaleyra, "RCS Typing Indicator (Agent to User)": the request format, of which every part is a placeholder.</summary>
    [Fact]
    public async Task KaleyraTakesItsRequestFormat()
    {
        await using var stage = await Stage.SetAsync();
        var body = "{\n\"from\": \"kio_rcs\",\n\"to\": \"+12025550190\",\n\"composing\": {}\n}";

        await stage.ExpectAsync(200, "RCS1002", Kaleyra(body, "application/json"));

        // The table of headers on the same page: "The only allowed value is application/JSON".
        await stage.ExpectAsync(200, "RCS1002", Kaleyra(body, "application/JSON"));
    }

    /// <summary>The same page: the sample request, whose number is masked.</summary>
    [Fact]
    public async Task KaleyraIsToldOfTheMaskedNumber()
    {
        await using var stage = await Stage.SetAsync();
        var printed = "{\n\"from\": \"kio_rcs\",\n\"to\": \"+1XXXXXXXX90\",\n\"composing\": {}\n}";

        await stage.ExpectAsync(400, "/body/to: ", Kaleyra(printed, "application/json;charset=UTF-8"));
        await stage.ExpectAsync(
            200,
            "RCS1002",
            Kaleyra(printed.Replace("XXXXXXXX", "20255501", StringComparison.Ordinal), "application/json;charset=UTF-8"));
    }

    private static CurlLine Kaleyra(string body, string mediaType) =>
        new("/v1/XXXXX6913850XXXX/rcs/events", "Basic a2FsZXlyYS11c2VyOmthbGV5cmEtcGFzc3dvcmQ=", body)
        {
            MediaType = mediaType,
            ApiKey = "kaleyra-key",
        };
}

/// <summary>What a curl line sends.</summary>
internal sealed record CurlLine(string Target, string Authorization, string Body)
{
    public string MediaType { get; init; } = "application/json";

    public string? ApiKey { get; init; }
}

internal static class CurlLines
{
    /// <summary>Sends a line, and expects a status and a part of the answer.</summary>
    public static async Task ExpectAsync(this Stage stage, int status, string part, CurlLine line)
    {
        using var message = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(
                stage.StandIn.BaseAddress.GetLeftPart(UriPartial.Authority) + line.Target,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        message.Headers.TryAddWithoutValidation("Authorization", line.Authorization);
        message.Headers.TryAddWithoutValidation("User-Agent", "curl/rcs-business-messaging");
        message.Headers.TryAddWithoutValidation("Accept", "*/*");
        if (line.ApiKey is { } key)
        {
            message.Headers.TryAddWithoutValidation("api-key", key);
        }

        message.Content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(line.Body));
        message.Content.Headers.TryAddWithoutValidation("Content-Type", line.MediaType);
        using var response = await stage.SendAsync(message);
        var answer = await response.Content.ReadAsStringAsync(Stage.Cancellation);
        ((int)response.StatusCode).ShouldBe(status, answer);
        answer.ShouldContain(part);
    }
}
