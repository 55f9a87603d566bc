namespace AgentEvents.StandIn;

/// <summary>The providers that the stand-in plays.</summary>
public enum Provider
{
    /// <summary>Sinch: <c>/rcs/v1/{agent_id}/events</c>.</summary>
    Sinch,

    /// <summary>Google RCS Business Messaging: <c>/v1/phones/{phoneNumber}/agentEvents</c>.</summary>
    Google,

    /// <summary>Kaleyra: <c>/v1/{sid}/rcs/events</c>.</summary>
    Kaleyra,
}
