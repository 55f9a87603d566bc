using System.Text.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.AspNetCore;

/// <summary>Violations as the errors of a validation problem: an entry for each JSON Pointer.</summary>
internal static class ViolationEntries
{
    /// <summary>The entries of a document.</summary>
    public static Dictionary<string, string[]> Of(ValidationResult result) =>
        Group(result.Violations.Select(violation => (violation.InstanceLocation, violation.Message)));

    /// <summary>The entries of a document that could not be read. Pointers lead through the types of the application to the model and on.</summary>
    public static Dictionary<string, string[]> Of(JsonException exception) => exception is InvalidDocumentException invalid
        ? Group(invalid.Paths.Zip(invalid.Result.Violations, (path, violation) => (PathPointer.Of(path), violation.Message)))
        : Group([(PathPointer.Of(exception.Path ?? ""), "must be JSON of the type that is expected here")]);

    private static Dictionary<string, string[]> Group(IEnumerable<(string Place, string Message)> violations) => violations
        .GroupBy(violation => violation.Place, violation => violation.Message, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
