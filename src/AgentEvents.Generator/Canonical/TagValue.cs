namespace AgentEvents.Generator.Canonical;

/// <summary>A string and the branches that allow it.</summary>
internal sealed record TagValue(string Text, ulong Branches);
