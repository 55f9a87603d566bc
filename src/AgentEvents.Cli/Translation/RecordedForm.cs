namespace AgentEvents.Cli.Translation;

/// <summary>A request in its own JSON form, with a member for each parameter and one for the body.</summary>
/// <param name="Json">The form.</param>
internal sealed record RecordedForm(byte[] Json) : RecordedRequest;
