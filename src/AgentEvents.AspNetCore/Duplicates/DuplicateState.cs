namespace AgentEvents.AspNetCore;

/// <summary>What is known of a delivery.</summary>
public enum DuplicateState
{
    /// <summary>Nothing: it is new.</summary>
    New,

    /// <summary>It is being handled, and nobody knows yet how that ends.</summary>
    Claimed,

    /// <summary>It was handled.</summary>
    Confirmed,
}
