namespace AgentEvents.Generator.Operations;

/// <summary>What a provider does after an answer to a delivery.</summary>
internal enum DeliveryOutcome
{
    Acknowledged,
    Repeated,
    Dropped,
}
