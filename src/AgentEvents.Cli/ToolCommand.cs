using System.CommandLine;

namespace AgentEvents.Cli;

/// <summary>A command of the tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Make">Makes the command as System.CommandLine knows it.</param>
/// <param name="Details">What its help says at the end: exit codes and examples.</param>
internal sealed record ToolCommand(string Name, Func<Command> Make, Func<string> Details);
