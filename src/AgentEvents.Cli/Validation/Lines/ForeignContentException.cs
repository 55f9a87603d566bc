namespace AgentEvents.Cli.Validation.Lines;

/// <summary>A stream is no text in UTF-8 at all.</summary>
/// <param name="message">What it is and what to do with it, as the end of a sentence.</param>
internal sealed class ForeignContentException(string message) : Exception(message);
