using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>A request as it stood on the wire.</summary>
/// <param name="Wire">The request.</param>
internal sealed record RecordedWire(WireRequest Wire) : RecordedRequest;
