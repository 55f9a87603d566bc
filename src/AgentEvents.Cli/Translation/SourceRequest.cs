using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Translation;

/// <summary>Reads recorded requests of a provider, whichever of its operations they are for.</summary>
internal static class SourceRequest
{
    /// <summary>Reads a request as it stood on the wire.</summary>
    /// <param name="source">The provider.</param>
    /// <param name="wire">The request.</param>
    public static RequestReading Read(ProviderEntry source, WireRequest wire) =>
        source.FindOperation(wire.Method, wire.Target) is { } meant ? meant.Read(wire) : Nearest(source.Operations.Select(o => o.Read(wire)));

    /// <summary>Reads a request in its own form, which does not say what operation it is for: the one that takes it, or is nearest to it.</summary>
    /// <param name="source">The provider.</param>
    /// <param name="form">The form.</param>
    public static RequestReading ReadForm(ProviderEntry source, byte[] form) => Nearest(source.Operations.Select(o => o.ReadForm(form)));

    private static RequestReading Nearest(IEnumerable<RequestReading> readings) => readings.MinBy(reading => reading.Result.Violations.Count)!;
}
