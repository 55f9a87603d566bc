using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Mapping;

/// <summary>A rule that the result of a mapping would break.</summary>
/// <param name="Field">What the offending value was made of: the canonical field, or the JSON Pointer to the member of a provider's form; null if it
/// is not made of one thing.</param>
/// <param name="Violation">The rule, in terms of the result.</param>
public sealed record MappingViolation(string? Field, Violation Violation)
{
    /// <summary>The field and the rule, without the value.</summary>
    public override string ToString() => Field is null ? Violation.ToString() : $"{Field} -> {Violation}";
}
