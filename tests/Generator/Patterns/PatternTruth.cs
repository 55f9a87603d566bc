namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>A text and whether ECMA-262 says that the pattern matches it, worked out by hand.</summary>
public sealed record PatternTruth(string Pattern, string Text, bool Matches);
