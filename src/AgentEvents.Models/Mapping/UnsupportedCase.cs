namespace AgentEvents.Models.Mapping;

/// <summary>Why an event cannot be expressed in another form.</summary>
/// <param name="Case">The event: a canonical case such as <c>read</c>, or the type of a provider's form.</param>
/// <param name="Reason">Why, in English.</param>
/// <param name="Source">The document that shows it; null if it needs none.</param>
public sealed record UnsupportedCase(string Case, string Reason, DocumentSource? Source = null)
{
    /// <summary>The case, the reason and the source.</summary>
    public override string ToString() => Source is null ? $"{Case}: {Reason}" : $"{Case}: {Reason} ({Source})";
}
