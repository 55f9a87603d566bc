using System.Text.Json.Nodes;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.StandIn.Answers;

/// <summary>What an answer is made of beside its rule.</summary>
/// <param name="StatusCode">The status.</param>
/// <param name="Form">The request in its JSON form, with a member for each parameter and one for the body; null if it is not valid.</param>
/// <param name="Event">The canonical event that the request carries; null if there is none.</param>
/// <param name="Result">Everything that is wrong with the request.</param>
/// <param name="NewId">Makes ids.</param>
/// <param name="Clock">Tells the time.</param>
internal sealed record AnswerContext(
    int StatusCode,
    JsonNode? Form,
    OutboundEvent? Event,
    ValidationResult Result,
    Func<Guid> NewId,
    TimeProvider Clock)
{
    /// <summary>What is wrong, by place.</summary>
    public IReadOnlyList<IGrouping<string, Violation>> Places { get; } =
        [.. Result.Violations.GroupBy(violation => violation.InstanceLocation, StringComparer.Ordinal)];

    /// <summary>The time.</summary>
    public Timestamp Now => Timestamp.Now(Clock);
}
