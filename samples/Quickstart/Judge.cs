using AgentEvents.Models;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Quickstart;

/// <summary>Which generated model reads the documents of which schema file.</summary>
internal static class Judge
{
    private static readonly Dictionary<string, Func<byte[], Finding>> Readers = new(StringComparer.Ordinal)
    {
        ["canonical/inbound-event.schema.json"] = Read<InboundEvent>,
        ["canonical/outbound-event.schema.json"] = Read<OutboundEvent>,
        ["google/agent-event.schema.json"] = Read<Google.AgentEvent>,
        ["google/agent-event-resource.schema.json"] = Read<Google.AgentEventResource>,
        ["google/agent-launch-event.schema.json"] = Read<Google.AgentLaunchEvent>,
        ["google/error-response.schema.json"] = Read<Google.ErrorResponse>,
        ["google/pubsub-push.schema.json"] = Read<Google.PubSubPush>,
        ["google/server-event.schema.json"] = Read<Google.ServerEvent>,
        ["google/user-event.schema.json"] = Read<Google.UserEvent>,
        ["google/webhook-activation.schema.json"] = Read<Google.WebhookActivation>,
        ["google/webhook-notification.schema.json"] = Read<Google.WebhookNotification>,
        ["kaleyra/event-response.schema.json"] = Read<Kaleyra.EventResponse>,
        ["kaleyra/typing-request.schema.json"] = Read<Kaleyra.TypingRequest>,
        ["sinch/agent-event.schema.json"] = Read<Sinch.AgentEvent>,
        ["sinch/error-response.schema.json"] = Read<Sinch.ErrorResponse>,
        ["sinch/event-accepted.schema.json"] = Read<Sinch.EventAccepted>,
    };

    /// <summary>What the model of a schema file finds in a document; null if there is no such model.</summary>
    /// <param name="schema">Such as <c>sinch/agent-event.schema.json</c>.</param>
    /// <param name="utf8">The document.</param>
    public static Finding? Examine(string schema, byte[] utf8) => Readers.TryGetValue(schema, out var read) ? read(utf8) : null;

    // Every way to ask is asked, and all must say the same.
    private static Finding Read<T>(byte[] utf8)
        where T : class, IJsonModel<T>
    {
        var parsed = JsonModel.TryParse<T>(utf8, out var value, out var result);
        var agree = parsed == JsonModel.IsValid<T>(utf8) && result.Equals(JsonModel.Validate<T>(utf8));
        var roundTrip = parsed && JsonModel.TryParse<T>(JsonModel.ToUtf8Bytes(value!), out var again) && again.Equals(value);
        return new Finding(result, agree, roundTrip);
    }
}

/// <summary>What was found in a document.</summary>
/// <param name="Result">Valid, or all violations.</param>
/// <param name="Agree">Whether <c>IsValid</c>, <c>Validate</c> and <c>TryParse</c> say the same.</param>
/// <param name="RoundTrip">Whether it was read, written, and read again as an equal value.</param>
internal sealed record Finding(ValidationResult Result, bool Agree, bool RoundTrip);
