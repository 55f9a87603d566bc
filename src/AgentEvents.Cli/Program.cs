using AgentEvents.Cli;

using var console = CommandConsole.OfProcess();
return new CommandLine(console).Run(args);
