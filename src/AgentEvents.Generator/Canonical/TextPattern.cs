namespace AgentEvents.Generator.Canonical;

/// <summary>A regular expression.</summary>
/// <param name="Source">The regular expression.</param>
/// <param name="Program">What it comes down to.</param>
internal sealed record TextPattern(string Source, Patterns.PatternProgram Program);
