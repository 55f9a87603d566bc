namespace AgentEvents.Cli.Translation;

/// <summary>A request as a recording holds it, and where it stands.</summary>
internal abstract record RecordedRequest
{
    /// <summary>The line of a stream, from 1; null elsewhere.</summary>
    public long? Line { get; init; }

    /// <summary>Which one of the file it is, in words that hold no value; null if it is the only one, or a line.</summary>
    public string? Part { get; init; }
}
