namespace AgentEvents.Models.Http;

/// <summary>What a provider does after an answer to one of its deliveries.</summary>
public enum DeliveryOutcome
{
    /// <summary>It takes the delivery for done.</summary>
    Acknowledged,

    /// <summary>It delivers the same again.</summary>
    Repeated,

    /// <summary>It gives up, and does not deliver the same again.</summary>
    Dropped,
}
