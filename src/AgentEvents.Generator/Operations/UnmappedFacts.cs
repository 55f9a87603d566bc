namespace AgentEvents.Generator.Operations;

/// <summary>A canonical case or field that has no place on the wire.</summary>
/// <param name="Name">The case or field.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document that shows it, or null.</param>
/// <param name="Section">The section there.</param>
internal sealed record UnmappedFacts(string Name, string Reason, string? Document, string? Section);
