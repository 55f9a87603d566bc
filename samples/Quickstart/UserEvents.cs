using AgentEvents.Models.Google;

namespace AgentEvents.Quickstart;

/// <summary>Part 5: what users do, as Google pushes it. Each of the seven kinds arrives in a Pub/Sub envelope and is told apart by type.</summary>
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
    ];

    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("User events are matched by kind");
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
        if (!PubSubPush.TryParse(body, out var push, out var result))
        {
            return ("not an envelope", result.ToString());
        }

        // The event is JSON in Base64 inside JSON. What does not decode is still in push.Message.Data as it came.
        return push.Message.TryDecodeData(out var userEvent, out result)
            ? Describe(userEvent)
            : ("not an event", result.ToString());
    }

    // Match takes a function for every kind there is: when the schema gains one, this stops compiling instead of forgetting it.
    private static (string Kind, string Details) Describe(UserEvent userEvent) => userEvent.Match(
        deliveredEvent: delivered => ("delivered", $"agent's message {delivered.MessageId} is on the device"),
        readEvent: read => ("read", $"agent's message {read.MessageId} has been seen"),
        isTypingEvent: _ => ("typing", "the user is writing"),
        unknownEvent: unknown => ("unknown", $"an event type that is newer than the schema: {unknown.EventType}"),
        textMessage: message => ("text", $"\"{message.Text}\""),
        fileMessage: message => ("file", $"{message.UserFile.Payload.MimeType}, {message.UserFile.Payload.FileSizeBytes} bytes, {message.UserFile.Payload.FileName}"),
        suggestionResponse: response => response.SuggestionResponse.Match(
            reply: reply => ("suggested reply", $"\"{reply.Text}\" with postback {reply.PostbackData}"),
            action: action => ("suggested action", $"postback {action.PostbackData}")),
        unrecognizedMessage: _ => ("unrecognized", "content that is newer than the schema"));
}
