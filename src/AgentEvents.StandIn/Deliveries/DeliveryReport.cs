using AgentEvents.Models.Http;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>What became of a delivery.</summary>
/// <param name="IsActivated">Whether the address could be activated; true where it need not be. Nothing is delivered without that.</param>
/// <param name="StatusCodes">The answers to what was delivered, one after the other.</param>
/// <param name="Outcome">What the last answer means to the provider; null if nothing was delivered.</param>
public sealed record DeliveryReport(bool IsActivated, IReadOnlyList<int> StatusCodes, DeliveryOutcome? Outcome)
{
    /// <summary>The last answer; 0 if nothing was delivered.</summary>
    public int StatusCode => StatusCodes.Count == 0 ? 0 : StatusCodes[^1];

    /// <summary>Whether the webhook has taken it.</summary>
    public bool IsTaken => Outcome == DeliveryOutcome.Acknowledged;
}
