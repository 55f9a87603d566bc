using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>An entry of a capture: a request, and what came back.</summary>
/// <param name="Number">Which entry it is, from 1.</param>
/// <param name="Request">The request as it stood on the wire; null if the entry does not say one.</param>
/// <param name="Response">What came back; null if nothing did, or the entry does not say it.</param>
internal sealed record CapturedExchange(int Number, WireRequest? Request, ReceivedResponse? Response)
{
    /// <summary>Why the request is not all there, in words that hold no value; null if it is.</summary>
    public string? RequestFault { get; init; }

    /// <summary>Why the response is not all there; null if it is.</summary>
    public string? ResponseFault { get; init; }

    /// <summary>Whether the exporter left out the body of the response, so that nothing can be said of it.</summary>
    public bool IsResponseBodyMissing { get; init; }
}
