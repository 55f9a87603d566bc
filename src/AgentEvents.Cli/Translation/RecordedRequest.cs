using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>A request as a recording holds it, and where it stands.</summary>
internal abstract record RecordedRequest
{
    /// <summary>The line of a stream, from 1; null elsewhere.</summary>
    public long? Line { get; init; }

    /// <summary>Which one of the file it is, in words that hold no value; null if it is the only one, or a line.</summary>
    public string? Part { get; init; }
}

/// <summary>A request as it stood on the wire.</summary>
/// <param name="Wire">The request.</param>
internal sealed record RecordedWire(WireRequest Wire) : RecordedRequest;

/// <summary>A request in its own JSON form, with a member for each parameter and one for the body.</summary>
/// <param name="Json">The form.</param>
internal sealed record RecordedForm(byte[] Json) : RecordedRequest;

/// <summary>Something that is to be said of the recording, and no request.</summary>
/// <param name="Finding">What.</param>
internal sealed record RecordedNote(Reporting.Finding Finding) : RecordedRequest;

/// <summary>Something that stands where a request should be.</summary>
/// <param name="Message">What is wrong with it, without any value.</param>
internal sealed record RecordedFault(string Message) : RecordedRequest;
