namespace AgentEvents.Cli;

/// <summary>The question cannot be answered. It ends the command with <see cref="ExitCode.CouldNotRun"/> and its message on one line.</summary>
/// <param name="message">What is wrong and what to do about it; no value of any document.</param>
internal sealed class CannotRunException(string message) : Exception(message);
