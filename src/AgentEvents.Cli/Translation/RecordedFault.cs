namespace AgentEvents.Cli.Translation;

/// <summary>Something that stands where a request should be.</summary>
/// <param name="Message">What is wrong with it, without any value.</param>
internal sealed record RecordedFault(string Message) : RecordedRequest;
