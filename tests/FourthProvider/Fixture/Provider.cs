using AgentEvents.FourthProvider.Boreal;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Sinch;

namespace AgentEvents.FourthProvider.Fixture;

/// <summary>A request with what the tests ask of it, whichever provider it is for.</summary>
/// <param name="Model">The request.</param>
/// <param name="Write">Writes it for the wire.</param>
/// <param name="ToEvent">Reads it as a canonical event.</param>
internal sealed record ProviderRequest(object Model, Func<WireRequestResult> Write, Func<MappingResult<OutboundEvent>> ToEvent)
{
    public WireRequest Wire => Write().ThrowIfInvalid();
}

/// <summary>A provider, so that one property can be about all of them.</summary>
internal sealed class Provider
{
    private delegate bool Reader<T>(WireRequest wire, out T? request, out AgentEvents.Models.Validation.ValidationResult result);

    public required string Name { get; init; }

    /// <summary>Makes the request that carries an event.</summary>
    public required Func<OutboundEvent, MappingResult<ProviderRequest>> From { get; init; }

    /// <summary>Reads a request from the wire; null if it is not valid.</summary>
    public required Func<WireRequest, ProviderRequest?> Read { get; init; }

    /// <summary>A request that somebody else may have sent: valid, and with everything in it that a mapper can meet.</summary>
    public required Func<Random, ProviderRequest> Any { get; init; }

    public static IReadOnlyList<Provider> All { get; } =
    [
        Of(
            "Sinch",
            SinchRequest.FromOutboundEvent,
            SinchRequest.TryRead,
            static r => r.ToWireRequest,
            static r => r.ToOutboundEvent,
            AnyRequest.Sinch),
        Of(
            "Google",
            GoogleRequest.FromOutboundEvent,
            GoogleRequest.TryRead,
            static r => r.ToWireRequest,
            static r => r.ToOutboundEvent,
            AnyRequest.Google),
        Of(
            "Kaleyra",
            static e => KaleyraRequest.FromOutboundEvent(e, AnyRequest.KaleyraAccount),
            KaleyraRequest.TryRead,
            static r => r.ToWireRequest,
            static r => r.ToOutboundEvent,
            AnyRequest.Kaleyra),
        Of(
            "Boreal",
            static e => BorealRequest.FromOutboundEvent(e, Sample.Connection),
            BorealRequest.TryRead,
            static r => r.ToWireRequest,
            static r => r.ToOutboundEvent,
            AnyRequest.Boreal),
    ];

    public static Provider Named(string name) => All.Single(p => p.Name == name);

    public override string ToString() => Name;

    private static Provider Of<T>(
        string name,
        Func<OutboundEvent, MappingResult<T>> from,
        Reader<T> read,
        Func<T, Func<WireRequestResult>> write,
        Func<T, Func<MappingResult<OutboundEvent>>> toEvent,
        Func<Random, T> any)
        where T : class
    {
        ProviderRequest Wrap(T request) => new(request, write(request), toEvent(request));
        return new Provider
        {
            Name = name,
            From = source => from(source).Then(r => MappingResult.Mapped(Wrap(r))),
            Read = wire => read(wire, out var request, out _) ? Wrap(request!) : null,
            Any = random => Wrap(any(random)),
        };
    }
}
