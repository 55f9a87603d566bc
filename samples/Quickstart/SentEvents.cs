using System.Text;
using AgentEvents.Models.Json;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Quickstart;

/// <summary>Part 3: what an agent sends. Each typed event must become, to the byte, the payload that is pinned under <c>schemas</c>.</summary>
internal static class SentEvents
{
    private const string Recipient = "46555123456";
    private const string EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9";

    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("Typed events become wire payloads");

        var sinchComposing = new Sinch.AgentEvent { To = Recipient, EventId = EventId, Event = new Sinch.AgentComposingEvent() };
        var sinchRead = new Sinch.AgentEvent
        {
            To = Recipient,
            EventId = EventId,
            Event = new Sinch.AgentReadEvent { MessageId = "Jsiuh76sJKAhdsiufg86823" },
        };

        // Google takes the recipient and the event id in the URL: the body says only what happened.
        var googleTyping = new Google.AgentIsTypingEvent();
        var googleRead = new Google.AgentReadEvent { MessageId = "MxyB2vPbC2T6SgKf4tVkEZ7g" };

        var kaleyraTyping = new Kaleyra.TypingRequest { From = "kio_rcs", To = "+12025550190" };

        var score = Send("Sinch    composing", sinchComposing, "sinch", "valid/composing-compact.json")
            + Send("Sinch    read     ", sinchRead, "sinch", "valid/read-compact.json")
            + Send<Google.AgentEvent>("Google   IS_TYPING", googleTyping, "google", "valid/agent-is-typing-compact.json")
            + Send<Google.AgentEvent>("Google   READ     ", googleRead, "google", "valid/agent-read-compact.json")
            + Send("Kaleyra  composing", kaleyraTyping, "kaleyra", "valid/typing-compact.json");
        page.Line("Kaleyra  read                   Kaleyra documents no read event, so there is no type for one.");
        return score;

        Score Send<T>(string label, T value, string provider, string pinned)
            where T : class, IJsonModel<T>
        {
            var bytes = JsonModel.ToUtf8Bytes(value);
            var right = JsonModel.Validate(value).IsValid && bytes.AsSpan().SequenceEqual(corpus.Bytes(provider, pinned));
            page.Line($"{label}  {bytes.Length,4} "
                + $"bytes  {Encoding.UTF8.GetString(bytes)}{(right ? "" : $"  WRONG: differs from {provider}/examples/{pinned}")}");
            return Score.Of(right);
        }
    }
}
