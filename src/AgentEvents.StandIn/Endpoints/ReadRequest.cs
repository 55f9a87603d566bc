using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>A request as the generated code reads it.</summary>
/// <param name="Request">The request; null if it is not valid.</param>
/// <param name="Event">The canonical event that says the same; null if there is none.</param>
/// <param name="Result">Everything that is wrong.</param>
internal sealed record ReadRequest(object? Request, OutboundEvent? Event, ValidationResult Result);
