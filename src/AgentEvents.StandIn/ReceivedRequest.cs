using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn;

/// <summary>A request that reached a provider, and what became of it.</summary>
public sealed record ReceivedRequest
{
    /// <summary>The provider that it was for: the name of its folder.</summary>
    public required string Provider { get; init; }

    /// <summary>The request as it stood on the wire, without credentials.</summary>
    public required WireRequest Wire { get; init; }

    /// <summary>Whether it carried the credentials of the account.</summary>
    public required bool IsAuthenticated { get; init; }

    /// <summary>The request as the generated code read it; null if it was not valid or not authenticated.</summary>
    public object? Request { get; init; }

    /// <summary>
    /// What the request says, whichever provider it is for; null if there is no <see cref="Request"/>, or if no canonical event says the same.
    /// </summary>
    public OutboundEvent? Event { get; init; }

    /// <summary>Everything that was wrong with it. It is not looked at before the credentials are right.</summary>
    public ValidationResult Result { get; init; } = ValidationResult.Valid;

    /// <summary>The failure that took the place of the answer; null if there was none.</summary>
    public Failure? Failure { get; init; }

    /// <summary>The provider and the size of the request, and nothing of what it holds.</summary>
    public override string ToString() => $"{Provider}: {Wire}";
}
