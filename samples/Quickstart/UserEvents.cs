using AgentEvents.Models.Google;

namespace AgentEvents.Quickstart;

/// <summary>
/// Part 5: what Google pushes. Each kind arrives in a Pub/Sub envelope and is told apart by type; messages have the form of the guide or of the
/// reference.
/// </summary>
internal static class UserEvents
{
    private static readonly (string Envelope, string Kind)[] Pushes =
    [
        ("valid/push-user-delivered.json", "delivered"),
        ("valid/push-user-read.json", "read"),
        ("valid/push-user-is-typing.json", "typing"),
        ("valid/push-user-text.json", "text"),
        ("valid/push-user-file.json", "file"),
        ("valid/push-user-suggested-reply.json", "suggested reply"),
        ("valid/push-user-suggested-action.json", "suggested action"),
        ("valid/push-message-text.json", "text"),
        ("valid/push-message-location.json", "location"),
        ("valid/push-server-revoked.json", "revoked"),
        ("valid/push-agent-launch.json", "launch"),
        ("valid/push-unknown.json", "unknown"),
    ];

    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("What Google pushes is matched by kind");
        var score = default(Score);
        foreach (var (envelope, kind) in Pushes)
        {
            var (found, details) = Receive(corpus.Bytes("google", envelope));
            page.Line($"{found,-16}  {details}{(found == kind ? "" : $"  WRONG: {envelope} is {kind}")}");
            score += Score.Of(found == kind);
        }

        return score;
    }

    private static (string Kind, string Details) Receive(byte[] body)
    {
        if (!PubSubPush.TryRead(body, out var push, out var result))
        {
            return ("not an envelope", result.ToString());
        }

        // The event is JSON in Base64 inside JSON. What does not decode is still in push.Message.Data as it came.
        return push.Message.TryDecodeData(out var notification, out result)
            ? Describe(notification)
            : ("not an event", result.ToString());
    }

    private static (string Kind, string Details) Describe(WebhookNotification notification) => notification.Match(
        user: user => Describe(user.Value),
        server: server => server.Value.Match(
            ttlExpirationRevoked: revoked => ("revoked", $"agent's message {revoked.MessageId} has expired and will not arrive"),
            ttlExpirationRevokeFailed: failed => ("revoke failed", $"agent's message {failed.MessageId} has expired and may arrive"),
            unknown: unknown => ("unknown", $"an event type that is newer than the schema: {unknown.EventType}")),
        agentLaunch: launch => ("launch", $"{launch.Value.RegionId}: {launch.Value.OldLaunchState} is now {launch.Value.NewLaunchState}"),
        unknown: _ => ("unknown", "a kind that is newer than the schema"));

    // Match takes a function for every kind there is: when the schema gains one, this stops compiling instead of forgetting it.
    private static (string Kind, string Details) Describe(UserEvent userEvent) => userEvent.Match(
        deliveredEvent: delivered => ("delivered", $"agent's message {delivered.MessageId} is on the device"),
        readEvent: read => ("read", $"agent's message {read.MessageId} has been seen"),
        isTypingEvent: _ => ("typing", "the user is writing"),
        subscribeEvent: _ => ("subscribed", "the user wants to hear from the agent again"),
        unsubscribeEvent: _ => ("unsubscribed", "the user wants no more promotions"),
        unknownEvent: unknown => ("unknown", $"an event type that is newer than the schema: {unknown.EventType}"),
        textMessage: message => ("text", $"\"{message.Text}\""),
        fileMessage: message => (
            "file",
            $"{message.UserFile.Payload.MimeType}, {message.UserFile.Payload.FileSizeBytes} bytes, {message.UserFile.Payload.FileName}"),
        locationMessage: message => ("location", $"latitude {message.Location.Latitude}, longitude {message.Location.Longitude}"),
        suggestionResponse: response => response.SuggestionResponse is { Text: { } text } tapped
            ? ("suggested reply", $"\"{text}\" with postback {tapped.PostbackData}")
            : ("suggested action", $"postback {response.SuggestionResponse.PostbackData}"),
        unrecognizedMessage: _ => ("unrecognized", "content that is newer than the schema"));
}
