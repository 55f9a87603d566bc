using System.CommandLine;

namespace AgentEvents.Cli;

/// <summary>A command of the tool.</summary>
/// <param name="Command">The command as System.CommandLine knows it.</param>
/// <param name="Details">What its help says at the end: exit codes and examples.</param>
internal sealed record ToolCommand(Command Command, string Details);
