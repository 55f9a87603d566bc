using System.Text.Json;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Derivation;
using AgentEvents.Models.Google;
using AgentEvents.Pacts;

namespace AgentEvents.Contract.Pacts.Messages;

/// <summary>A message that an agent receives from Google.</summary>
/// <param name="Description">What it is called in the pact.</param>
/// <param name="State">What has happened for it to be sent.</param>
/// <param name="Example">File name of the example that it is made of.</param>
/// <param name="Read">What an agent takes from it, as the reader hands it over.</param>
internal sealed record UserEventMessage(string Description, string State, string Example, string Read)
{
    /// <summary>Name of the consumer.</summary>
    public const string Consumer = "agent-events";

    /// <summary>Name of the provider.</summary>
    public const string Provider = "google-rbm";

    /// <summary>Schema of all messages.</summary>
    public const string Schema = "google/user-event.schema.json";

    /// <summary>Every kind of user event that the documents print; messages in the form of the guide and in that of the reference.</summary>
    public static IReadOnlyList<UserEventMessage> All { get; } =
    [
        new("a delivery receipt", "an agent's message has arrived on the user's device", "user-delivered.json", "delivered MxyB2vPbC2T6SgKf4tVkEZ7g"),
        new("a read receipt", "the user has opened an agent's message", "user-read.json", "read MxyB2vPbC2T6SgKf4tVkEZ7g"),
        new("a typing event", "the user is typing", "user-is-typing.json", "typing"),
        new("a text message", "the user has sent a text that has the id of an event", "user-text.json", "text Hi"),
        new(
            "a file",
            "the user has sent a file that has the id of an event, a name and a size",
            "user-file.json",
            "file image/gif 127806 4_animated.gif"),
        new(
            "a suggested reply",
            "the user has tapped a suggested reply, which has the id of an event",
            "user-suggested-reply.json",
            "reply postback_1234 Hello there!"),
        new(
            "a suggested action",
            "the user has tapped a suggested action, which has the id of an event",
            "user-suggested-action.json",
            "action postback_1234"),
        new("a text message of the reference", "the user has sent a text that has an id and a time", "user-message-text.json", "text Hello, world!"),
        new(
            "a file of the reference",
            "the user has sent a file that has an id, a time and a thumbnail",
            "user-message-file.json",
            "file image/gif 127806 4_animated.gif"),
        new("a location", "the user has sent a location that has an id and a time", "user-message-location.json", "location 37.422 -122.084056"),
        new(
            "a tapped suggestion of the reference",
            "the user has tapped a suggestion that has a text, an id and a time",
            "user-message-suggestion.json",
            "reply suggestion_1 Suggestion #1"),
        new("an unsubscription", "the user wants no more messages", "user-event-unsubscribe.json", "unsubscribed"),
    ];

    /// <summary>The bytes of the example.</summary>
    public byte[] Bytes => SchemaFolder.ReadBytes($"google/examples/valid/{Example}");

    /// <summary>Writes the message's interaction if the reader takes it.</summary>
    /// <param name="folder">Folder of the pact file.</param>
    public void Record(string folder)
    {
        var (content, _) = MatcherSource.Derive(Schema, SchemaFolder.Read($"google/examples/valid/{Example}"));
        Pact.V4(Consumer, Provider, new PactConfig { PactDir = folder })
            .WithMessageInteractions()
            .ExpectsToReceive(Description)
            .Given(State)
            .WithJsonContent(content)
            .Verify<JsonElement>(message => Take(System.Text.Encoding.UTF8.GetBytes(message.GetRawText())).ShouldBe(Read));
    }

    /// <summary>What an agent takes from the bytes of a message.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <exception cref="InvalidDataException">The reader refuses them.</exception>
    public static string Take(byte[] utf8) => UserEvent.TryRead(utf8, out var userEvent, out var why)
        ? userEvent.Match(
            deliveredEvent: static delivered => $"delivered {delivered.MessageId}",
            readEvent: static read => $"read {read.MessageId}",
            isTypingEvent: static _ => "typing",
            subscribeEvent: static _ => "subscribed",
            unsubscribeEvent: static _ => "unsubscribed",
            unknownEvent: static _ => "unknown event",
            textMessage: static message => $"text {message.Text}",
            fileMessage: static message => $"file {message.UserFile.Payload.MimeType} {message.UserFile.Payload.FileSizeBytes} "
                + $"{message.UserFile.Payload.FileName}",
            locationMessage: static message => $"location {message.Location.Latitude} {message.Location.Longitude}",
            suggestionResponse: static response => response.SuggestionResponse is { Text: { } text } tapped
                ? $"reply {tapped.PostbackData} {text}"
                : $"action {response.SuggestionResponse.PostbackData}",
            unrecognizedMessage: static _ => "unrecognized message")
        : throw new InvalidDataException(why.ToString());

    /// <inheritdoc/>
    public override string ToString() => Description;
}
