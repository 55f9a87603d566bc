using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Checking;

/// <summary>What the <c>check</c> command was asked for.</summary>
/// <param name="Folder">The folder of the schemas.</param>
/// <param name="Report">What report is wanted, and where.</param>
internal sealed record CheckOptions(string Folder, ReportOptions Report);
