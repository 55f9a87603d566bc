namespace AgentEvents.Cli.Satisfaction;

/// <summary>A question was given up: never an answer, and never a guess.</summary>
/// <param name="what">What was not decided: the keyword, or the limit that was reached.</param>
internal sealed class UndecidedException(string what) : Exception(what);
