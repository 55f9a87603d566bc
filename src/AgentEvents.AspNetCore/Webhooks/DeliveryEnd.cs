namespace AgentEvents.AspNetCore;

/// <summary>How a request to a webhook ended.</summary>
internal enum DeliveryEnd
{
    /// <summary>The body did not come as it should.</summary>
    Unreadable,

    /// <summary>It activated the address.</summary>
    Activated,

    /// <summary>It did not prove that it comes from the provider.</summary>
    Refused,

    /// <summary>It breaks the schema.</summary>
    Invalid,

    /// <summary>It was handled before.</summary>
    Duplicate,

    /// <summary>The same is being handled.</summary>
    UnderWay,

    /// <summary>The handler has succeeded.</summary>
    Handled,

    /// <summary>The handler has failed.</summary>
    Failed,

    /// <summary>The handler took too long.</summary>
    TimedOut,

    /// <summary>It waits in the queue.</summary>
    Queued,

    /// <summary>The queue had no place for it.</summary>
    Full,
}
