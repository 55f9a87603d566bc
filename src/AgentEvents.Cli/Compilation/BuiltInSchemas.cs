using Canonical = AgentEvents.Models;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// The schemas of the repository by their short names, <c>folder/file</c>. Their validators are part of the tool: nothing is compiled and no file is
/// read.
/// </summary>
internal static class BuiltInSchemas
{
    // Functions, so that asking for one loads none of the others.
    private static readonly SortedDictionary<string, Func<DocumentValidator>> Makers = new(StringComparer.Ordinal)
    {
        ["canonical/inbound-event"] = static () => new ModelValidator<Canonical.InboundEvent>(),
        ["canonical/outbound-event"] = static () => new ModelValidator<Canonical.OutboundEvent>(),
        ["google/agent-event"] = static () => new ModelValidator<Google.AgentEvent>(),
        ["google/agent-event-resource"] = static () => new ModelValidator<Google.AgentEventResource>(),
        ["google/agent-launch-event"] = static () => new ModelValidator<Google.AgentLaunchEvent>(),
        ["google/error-response"] = static () => new ModelValidator<Google.ErrorResponse>(),
        ["google/pubsub-push"] = static () => new ModelValidator<Google.PubSubPush>(),
        ["google/server-event"] = static () => new ModelValidator<Google.ServerEvent>(),
        ["google/user-event"] = static () => new ModelValidator<Google.UserEvent>(),
        ["google/webhook-activation"] = static () => new ModelValidator<Google.WebhookActivation>(),
        ["google/webhook-notification"] = static () => new ModelValidator<Google.WebhookNotification>(),
        ["kaleyra/event-response"] = static () => new ModelValidator<Kaleyra.EventResponse>(),
        ["kaleyra/typing-request"] = static () => new ModelValidator<Kaleyra.TypingRequest>(),
        ["sinch/agent-event"] = static () => new ModelValidator<Sinch.AgentEvent>(),
        ["sinch/error-response"] = static () => new ModelValidator<Sinch.ErrorResponse>(),
        ["sinch/event-accepted"] = static () => new ModelValidator<Sinch.EventAccepted>(),
    };

    /// <summary>All short names, in their order.</summary>
    public static IReadOnlyCollection<string> Names => Makers.Keys;

    /// <summary>The validator of a schema, or null if no schema has that name.</summary>
    /// <param name="name">The short name.</param>
    public static DocumentValidator? Find(string name) => Makers.TryGetValue(name, out var make) ? make() : null;
}
