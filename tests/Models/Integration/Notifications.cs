using System.Text.Json.Serialization;

namespace AgentEvents.Models.Tests.Integration;

/// <summary>A user's own type with models in it.</summary>
public sealed class Notifications
{
    public Sinch.AgentEvent? Event { get; set; }

    public List<Google.UserEvent>? Users { get; set; }

    public Dictionary<string, Kaleyra.TypingRequest?>? Requests { get; set; }
}

/// <summary>The source-generated half of a user's own options.</summary>
[JsonSerializable(typeof(Notifications))]
public sealed partial class NotificationsContext : JsonSerializerContext;
