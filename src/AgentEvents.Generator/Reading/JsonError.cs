namespace AgentEvents.Generator.Reading;

/// <summary>The first thing wrong with a file that should be JSON.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Span">Where.</param>
internal sealed record JsonError(string Message, SourceSpan Span);
