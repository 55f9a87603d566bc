using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Validation;

namespace AgentEvents.Quickstart;

/// <summary>The generated models that read documents, by their schema files.</summary>
internal static class Judge
{
    /// <summary>What the model of a schema file finds in a document; null if there is no such model.</summary>
    /// <param name="schema">Folder and file: <c>provider/agent-event.schema.json</c>.</param>
    /// <param name="utf8">The document.</param>
    public static Finding? Examine(string schema, byte[] utf8) =>
        SchemaCatalogue.Entries.FindSchema(schema.Replace(".schema.json", "", StringComparison.Ordinal)) is { Validator: var validator }
            ? Examine(validator, utf8)
            : null;

    // Every way to ask is asked, and all must say the same.
    private static Finding Examine(DocumentValidator validator, byte[] utf8)
    {
        var parsed = validator.TryParse(utf8, out var value, out var result);
        var agree = parsed == validator.IsValid(utf8) && result.Equals(validator.Validate(utf8));
        var roundTrip = parsed && validator.TryParse(validator.ToUtf8Bytes(value!), out var again, out _) && again.Equals(value);
        return new Finding(result, agree, roundTrip);
    }
}

/// <summary>What was found in a document.</summary>
/// <param name="Result">Valid, or all violations.</param>
/// <param name="Agree">Whether <c>IsValid</c>, <c>Validate</c> and <c>TryParse</c> say the same.</param>
/// <param name="RoundTrip">Whether it was read, written, and read again as an equal value.</param>
internal sealed record Finding(ValidationResult Result, bool Agree, bool RoundTrip);
