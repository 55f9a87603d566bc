namespace AgentEvents.Cli.Diff.Git;

/// <summary>What git said.</summary>
/// <param name="Output">What it printed; null if it failed.</param>
/// <param name="Error">The first line of what it complained about.</param>
internal sealed record GitAnswer(byte[]? Output, string Error);
