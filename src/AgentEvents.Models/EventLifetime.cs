namespace AgentEvents.Models;

/// <summary>
/// How long what an event shows lasts, as the provider's document says: a typing indicator for example. Records of such events have it as a static
/// property <c>Lifetime</c>; where a document is silent there is none.
/// </summary>
public sealed record EventLifetime
{
    /// <summary>After how much time it goes out.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the document says about.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>What lets the time start anew, in words; null if the document names nothing.</summary>
    public string? ResetBy { get; init; }

    /// <summary>What ends it before the time, in words; null if the document names nothing.</summary>
    public string? EndedBy { get; init; }
}
