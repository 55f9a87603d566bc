namespace AgentEvents.Pacts.Interop;

/// <summary>Which half of an interaction a header or a body belongs to; the numbers are the core's.</summary>
internal enum InteractionPart
{
    /// <summary>The request, or the contents of a message.</summary>
    Request = 0,

    /// <summary>The response.</summary>
    Response = 1,
}
