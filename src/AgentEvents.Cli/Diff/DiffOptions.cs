using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>What the <c>diff</c> command was asked for.</summary>
/// <param name="Old">The folder or file as it was; null if it was not named.</param>
/// <param name="New">The folder or file as it is; null if it was not named.</param>
/// <param name="FailOn">Whose trouble makes the exit code 1.</param>
/// <param name="Explain">The rule to be explained, in place of a comparison; null for a comparison.</param>
/// <param name="Report">What report is wanted, and where.</param>
internal sealed record DiffOptions(string? Old, string? New, BreakingFor FailOn, string? Explain, ReportOptions Report);
