namespace AgentEvents.Cli.Bowtie;

/// <summary>The verdict on one instance of a case.</summary>
/// <param name="IsValid">Whether it is valid; null if there is no verdict.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record BowtieVerdict(bool? IsValid, string? Error);
