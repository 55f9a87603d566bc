using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Mapping;

/// <summary>Something that the other form has no place for.</summary>
/// <param name="Field">What is lost: the canonical field, or the JSON Pointer to the member of a provider's form.</param>
/// <param name="Reason">Why, in English.</param>
public sealed record MappingLoss(string Field, string Reason)
{
    /// <summary>The field and the reason.</summary>
    public override string ToString() => $"{Field}: {Reason}";
}

/// <summary>Why an event cannot be expressed in another form.</summary>
/// <param name="Case">The event: a canonical case such as <c>read</c>, or the type of a provider's form.</param>
/// <param name="Reason">Why, in English.</param>
/// <param name="Source">The document that shows it; null if it needs none.</param>
public sealed record UnsupportedCase(string Case, string Reason, DocumentSource? Source = null)
{
    /// <summary>The case, the reason and the source.</summary>
    public override string ToString() => Source is null ? $"{Case}: {Reason}" : $"{Case}: {Reason} ({Source})";
}

/// <summary>A place in a provider's documentation.</summary>
/// <param name="Document">The short name of the document, as in the schemas' table of documents.</param>
/// <param name="Section">The section.</param>
public sealed record DocumentSource(string Document, string Section)
{
    /// <summary>The document and the section.</summary>
    public override string ToString() => $"{Document}, {Section}";
}

/// <summary>A rule that the result of a mapping would break.</summary>
/// <param name="Field">What the offending value was made of: the canonical field, or the JSON Pointer to the member of a provider's form; null if it is not made of one thing.</param>
/// <param name="Violation">The rule, in terms of the result.</param>
public sealed record MappingViolation(string? Field, Violation Violation)
{
    /// <summary>The field and the rule, without the value.</summary>
    public override string ToString() => Field is null ? Violation.ToString() : $"{Field} -> {Violation}";
}
