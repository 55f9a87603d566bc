namespace AgentEvents.Cli.Translation;

/// <summary>Something that is to be said of the recording, and no request.</summary>
/// <param name="Finding">What.</param>
internal sealed record RecordedNote(Reporting.Finding Finding) : RecordedRequest;
