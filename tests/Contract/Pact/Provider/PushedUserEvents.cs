using AgentEvents.Models;
using AgentEvents.Models.Google;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>
/// The user events that the stand-in is told to push, by the description of the message in the pact. None is an example of a document.
/// </summary>
internal static class PushedUserEvents
{
    private const string Sender = "+46555123456";
    private const string Agent = "my-agent";
    private const string EventId = "e-1";
    private const string MessageId = "m-1";

    private static readonly Timestamp Sent = Timestamp.FromUnix(1_772_366_400, 45_123_456);

    /// <summary>What is pushed, and what an agent takes from it.</summary>
    public static IReadOnlyDictionary<string, (UserEvent Event, string Read)> All { get; } = new Dictionary<string, (UserEvent, string)>
    {
        ["a delivery receipt"] = (
            new UserDeliveredEvent { SenderPhoneNumber = Sender, AgentId = Agent, EventId = EventId, MessageId = MessageId },
            "delivered m-1"),
        ["a read receipt"] = (
            new UserReadEvent { SenderPhoneNumber = Sender, AgentId = Agent, EventId = EventId, MessageId = MessageId },
            "read m-1"),
        ["a typing event"] = (new UserIsTypingEvent { SenderPhoneNumber = Sender, AgentId = Agent, EventId = EventId }, "typing"),
        ["a text message"] = (
            new UserTextMessage { SenderPhoneNumber = Sender, AgentId = Agent, EventId = EventId, Text = "Hej >>> ÿ" },
            "text Hej >>> ÿ"),
        ["a file"] = (
            new UserFileMessage
            {
                SenderPhoneNumber = Sender,
                AgentId = Agent,
                EventId = EventId,
                UserFile = new UserFile
                {
                    Payload = new UserFilePayload
                    {
                        MimeType = "image/png",
                        FileSizeBytes = 9_007_199_254_740_993,
                        FileUri = "https://files.example/1",
                        FileName = "1.png",
                    },
                },
            },
            "file image/png 9007199254740993 1.png"),
        ["a suggested reply"] = (
            new UserSuggestionResponse
            {
                SenderPhoneNumber = Sender,
                AgentId = Agent,
                EventId = EventId,
                SuggestionResponse = new SuggestionResponse { PostbackData = "yes", Text = "Ja" },
            },
            "reply yes Ja"),
        ["a suggested action"] = (
            new UserSuggestionResponse
            {
                SenderPhoneNumber = Sender,
                AgentId = Agent,
                EventId = EventId,
                SuggestionResponse = new SuggestionResponse { PostbackData = "call" },
            },
            "action call"),
        ["a text message of the reference"] = (
            new UserTextMessage { SenderPhoneNumber = Sender, AgentId = Agent, MessageId = MessageId, SendTime = Sent, Text = "Hej" },
            "text Hej"),
        ["a file of the reference"] = (
            new UserFileMessage
            {
                SenderPhoneNumber = Sender,
                AgentId = Agent,
                MessageId = MessageId,
                SendTime = Sent,
                UserFile = new UserFile
                {
                    Payload = new UserFilePayload
                    {
                        MimeType = "image/png",
                        FileSizeBytes = 2,
                        FileUri = "https://files.example/2",
                        FileName = "2.png",
                    },
                    Thumbnail = new UserFileThumbnail
                    {
                        MimeType = "image/jpeg",
                        FileSizeBytes = 1,
                        FileUri = "https://files.example/3",
                        FileName = "2.jpeg",
                    },
                },
            },
            "file image/png 2 2.png"),
        ["a location"] = (
            new UserLocationMessage
            {
                SenderPhoneNumber = Sender,
                AgentId = Agent,
                MessageId = MessageId,
                SendTime = Sent,
                Location = new LatLng { Latitude = 59.3293m, Longitude = 18.0686m },
            },
            "location 59.3293 18.0686"),
        ["a tapped suggestion of the reference"] = (
            new UserSuggestionResponse
            {
                SenderPhoneNumber = Sender,
                AgentId = Agent,
                MessageId = MessageId,
                SendTime = Sent,
                SuggestionResponse = new SuggestionResponse { PostbackData = "no", Text = "Nej" },
            },
            "reply no Nej"),
        ["an unsubscription"] = (new UserUnsubscribeEvent { SenderPhoneNumber = Sender, AgentId = Agent, EventId = EventId }, "unsubscribed"),
    };
}
