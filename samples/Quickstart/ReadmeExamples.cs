#region usings
using System.Net.Http.Json;
using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;
using Sinch = AgentEvents.Models.Sinch;   // two providers in one file: both say AgentEvent
#endregion

namespace AgentEvents.Quickstart;

/// <summary>
/// The code blocks of docs/in-code.md: each is a region here, so that it compiles, and a test holds the two against each other and runs them.
/// </summary>
public static class ReadmeExamples
{
    /// <summary>One event for every provider, sent over HTTP.</summary>
    /// <param name="http">The client.</param>
    /// <param name="server">The base address.</param>
    /// <param name="credentials">What proves the account.</param>
    /// <returns>What came back, in words.</returns>
    public static async Task<string> Everywhere(HttpClient http, Uri server, Sinch.SinchCredentials credentials)
    {
        #region everywhere
        OutboundEvent seen = new OutboundRead
        {
            Recipient = "46555123456",   // or 0046555123456, or +46555123456: one number
            Agent = "my-agent-id",
            EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9",
            MessageId = "Jsiuh76sJKAhdsiufg86823",
        };

        // Losses, Unsupported or Violations say what does not fit
        MappingResult<Sinch.SinchRequest> mapped = Sinch.SinchRequest.FromOutboundEvent(seen);
        Sinch.SinchRequest request = mapped.GetValueOrThrow();

        using var message = request.ToHttpRequestMessage(server, credentials).ThrowIfInvalid();  // the documented method, path, headers and bytes
        using var answer = await http.SendAsync(message);

        return (await Sinch.SendAgentEventResponse.ReadAsync(answer)).Match(
            sent: sent => sent.Body?.EventId ?? "sent",
            refused: refused => $"refused with {refused.StatusCode}",
            badGateway: retry => retry.IsTransient ? "try again" : "give up",
            unexpected: other => $"nothing that Sinch documents: {other.StatusCode}");
        #endregion
    }

    /// <summary>A request to one provider as a request to another.</summary>
    /// <param name="sinchRequest">The request.</param>
    /// <returns>What became of it, in words.</returns>
    public static string Translate(Sinch.SinchRequest sinchRequest)
    {
        #region translate
        MappingResult<GoogleRequest> translated = sinchRequest.ToOutboundEvent().Then(GoogleRequest.FromOutboundEvent);

        return translated.Match(
            mapped: (google, losses) => $"{google.ToWireRequest().ThrowIfInvalid().Target}, {losses.Count} lost",
            unsupported: reason => reason.ToString(),   // the case, why, and the document that shows it
            invalid: violations => string.Join("; ", violations));
        #endregion
    }

    /// <summary>What an agent sends.</summary>
    /// <returns>The body of the request.</returns>
    public static byte[] Send()
    {
        #region send
        var read = new Sinch.AgentEvent
        {
            To = "46555123456",
            Event = new Sinch.AgentReadEvent { MessageId = "Jsiuh76sJKAhdsiufg86823" },
        };

        read.Validate().ThrowIfInvalid();   // constructing never throws; this is where a wrong number would stop
        byte[] body = read.ToUtf8Bytes();   // {"to":"46555123456","event":{"type":"agent_read","message_id":"Jsiuh76sJKAhdsiufg86823"}}
        #endregion
        return body;
    }

    /// <summary>What arrives at the address of a webhook of Google.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="signature">The header X-Goog-Signature, if there is one.</param>
    /// <param name="clientToken">The token of the webhook, from the console.</param>
    /// <param name="work">Takes what happened, in words; it must not hold up the answer.</param>
    /// <returns>The status and the body of the answer.</returns>
    public static (int Status, string Body) Receive(byte[] body, string? signature, string clientToken, Action<string> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        #region receive
        if (WebhookActivation.TryRead(body, out WebhookActivation? activation))   // once, when the webhook is set up
        {
            return activation.ClientToken == clientToken ? (200, activation.Secret) : (403, "");
        }

        if (!ReceiveUserEventRequest.IsSigned(body, signature, clientToken))
        {
            return (401, "");   // not from Google
        }

        if (!ReceiveUserEventRequest.TryReadContent(body, out WebhookNotification? notification, out ValidationResult why))
        {
            work(why.ToString());   // every violation: keyword, JSON Pointer, byte offset; never a value
            return (200, "");       // it would be as wrong the next time
        }

        work(notification.Match(
            user: user => user.Value.Match(
                deliveredEvent: delivered => $"message {delivered.MessageId} is on the device",
                readEvent: seen => $"message {seen.MessageId} has been read",
                isTypingEvent: _ => "the user is typing",
                subscribeEvent: _ => "the user wants to hear from the agent again",
                unsubscribeEvent: _ => "the user wants no more promotions",
                unknownEvent: other => $"an event type that is newer than the schema: {other.EventType}",
                textMessage: message => $"the user wrote {message.Text.Length} characters",
                fileMessage: message => $"the user sent a {message.UserFile.Payload.MimeType}",
                locationMessage: _ => "the user sent a place",
                suggestionResponse: tapped => $"the user chose {tapped.SuggestionResponse.PostbackData}",
                unrecognizedMessage: _ => "content that is newer than the schema"),
            server: server => $"the platform says {server.Value.GetType().Name}",
            agentLaunch: launch => $"the agent's launch is {launch.Value.NewLaunchState}",
            unknown: _ => "a kind that is newer than the schema"));
        return (200, "");   // to all of these: what gets another answer is delivered again for 7 days, and holds up the rest
        #endregion
    }

    /// <summary>What a document violates.</summary>
    /// <param name="utf8">The document.</param>
    /// <returns>One line a violation.</returns>
    public static IEnumerable<string> Judge(byte[] utf8)
    {
        #region judge
        if (Sinch.AgentEvent.IsValid(utf8))   // stops at the first violation and allocates nothing
        {
            return [];
        }

        ValidationResult result = Sinch.AgentEvent.Validate(utf8);   // finds all of them
        string forOtherTools = result.ToBasicOutput();               // JSON Schema's basic output format
        #endregion
        return [forOtherTools, .. result.Violations.Select(violation => violation.ToString())];
    }

    /// <summary>The models with the JSON helpers of HttpClient.</summary>
    /// <param name="http">The client; its base address and its credentials are the caller's.</param>
    /// <param name="typing">What to send.</param>
    /// <returns>What Sinch answers.</returns>
    public static async Task<Sinch.EventAccepted?> Post(HttpClient http, Sinch.AgentEvent typing)
    {
        ArgumentNullException.ThrowIfNull(http);
        #region http
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonModelResolver.Default };   // no reflection, fit for AOT

        using var response = await http.PostAsJsonAsync("rcs/v1/my-agent/events", typing, options);
        var accepted = await response.Content.ReadFromJsonAsync<Sinch.EventAccepted>(options);      // throws JsonException if invalid
        #endregion
        return accepted;
    }

    /// <summary>What providers add later.</summary>
    /// <returns>The document, read and written.</returns>
    public static string KeepWhatIsNew()
    {
        #region open
        var fromProvider = UserEvent.Parse("""
            {"senderPhoneNumber":"+12223334444","eventId":"e1","agentId":"a1","eventType":"NEW_KIND","newMember":[1.0]}
            """u8);

        string sameAgain = fromProvider.ToJsonString();   // ... "eventType":"NEW_KIND","newMember":[1.0]}
        #endregion
        return sameAgain;
    }
}
