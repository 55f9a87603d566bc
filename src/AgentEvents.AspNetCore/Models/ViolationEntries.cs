using AgentEvents.Models.Validation;

namespace AgentEvents.AspNetCore;

/// <summary>Violations as the errors of a validation problem: an entry for each JSON Pointer.</summary>
internal static class ViolationEntries
{
    /// <summary>The entries of a document.</summary>
    public static Dictionary<string, string[]> Of(ValidationResult result) => result.Violations
        .GroupBy(v => v.InstanceLocation, v => v.Message, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
}
