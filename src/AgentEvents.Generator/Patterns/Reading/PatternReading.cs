namespace AgentEvents.Generator.Patterns;

/// <summary>A pattern that was read, or the reason why not: exactly one of the two is there.</summary>
internal sealed record PatternReading(PatternNode? Root, PatternError? Error);
