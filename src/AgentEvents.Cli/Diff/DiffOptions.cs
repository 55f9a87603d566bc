using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>What the <c>diff</c> command was asked for.</summary>
/// <param name="OldFolder">The folder as it was.</param>
/// <param name="NewFolder">The folder as it is.</param>
/// <param name="FailOn">Whose trouble makes the exit code 1.</param>
/// <param name="Report">What report is wanted, and where.</param>
internal sealed record DiffOptions(string OldFolder, string NewFolder, BreakingFor FailOn, ReportOptions Report);
