using AgentEvents.Benchmarks.Documents;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Json;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Benchmarks.Work;

/// <summary>Make a wire request of a canonical event: map, validate, write.</summary>
internal readonly struct MapEvents(OutboundEvent[] events, Func<OutboundEvent, WireRequest> map) : IWork
{
    public int Count => events.Length;

    public long Do(int index) => Fingerprint.Of(map(events[index]).Body.Span);
}

/// <summary>Make a wire request of a provider's own record: validate, write. What mapping is measured by.</summary>
internal readonly struct WriteRequests<T>(T[] records) : IWork
    where T : class, IHttpRequestModel<T>
{
    public int Count => records.Length;

    // Not by the record's own method, which remembers what it has written.
    public long Do(int index) => Fingerprint.Of(HttpRequests.ToWireRequest(records[index]).Request!.Body.Span);
}

/// <summary>Write a provider's own record as JSON into a new array, valid or not.</summary>
internal readonly struct WriteRecords<T>(T[] records) : IWork
    where T : class, IHttpRequestModel<T>
{
    public int Count => records.Length;

    public long Do(int index) => JsonModel.ToUtf8Bytes(records[index]).Length;
}

/// <summary>Translate a request to Sinch into one to Google: read it from the wire, map it twice, write it.</summary>
internal readonly struct TranslateRequests(WireRequest[] requests) : IWork
{
    public int Count => requests.Length;

    public long Do(int index) => Sinch.SinchRequest.TryRead(requests[index], out var request, out _)
        ? Fingerprint.Of(request.ToOutboundEvent().Then(Google.GoogleRequest.FromOutboundEvent).Value!.ToWireRequest().Request!.Body.Span)
        : 0;
}

/// <summary>The candidates around canonical events.</summary>
internal static class MappingCandidates
{
    private static readonly Kaleyra.KaleyraConnection Account = new() { Sid = "XXXXX6913850XXXX" };

    private static OutboundEvent[] Reads { get; } = Make(
        31,
        static t => new OutboundRead { Recipient = t.Msisdn(), Agent = "my-agent-id", EventId = t.Uuid(), MessageId = t.Id() });

    private static OutboundEvent[] Typings { get; } = Make(32, static t => new OutboundTyping { Recipient = t.Msisdn(), Agent = "my-agent-id" });

    public static Candidate Sinch() => Map("map.sinch.read", Reads, ToSinch);

    public static Candidate Google() => Map("map.google.read", Reads, ToGoogle);

    public static Candidate Kaleyra() => Map("map.kaleyra.typing", Typings, ToKaleyra);

    public static Candidate WriteSinchRequests() =>
        Candidate.Of(
            "write-request",
            new WriteRequests<Sinch.SendAgentEventRequest>(SinchRequests()),
            Reads.Sum(static e => Fingerprint.Of(ToSinch(e).Body.Span)));

    public static Candidate WriteGoogleRequests() =>
        Candidate.Of(
            "write-request",
            new WriteRequests<Google.CreateAgentEventRequest>(GoogleRequests()),
            Reads.Sum(static e => Fingerprint.Of(ToGoogle(e).Body.Span)));

    public static Candidate WriteKaleyraRequests() =>
        Candidate.Of(
            "write-request",
            new WriteRequests<Kaleyra.SendTypingIndicatorRequest>(KaleyraRequests()),
            Typings.Sum(static e => Fingerprint.Of(ToKaleyra(e).Body.Span)));

    public static Candidate WriteSinchRecords() =>
        Candidate.Of("write-record", new WriteRecords<Sinch.SendAgentEventRequest>(SinchRequests()), expected: null);

    public static Candidate Translate()
    {
        WireRequest[] requests = [.. Reads.Select(static e => ToSinch(e))];
        return Candidate.Of(
            "translate.sinch-to-google.read",
            new TranslateRequests(requests),
            Reads.Sum(static e => Fingerprint.Of(ToGoogle(e).Body.Span)));
    }

    private static WireRequest ToSinch(OutboundEvent e) => AgentEvents.Models.Sinch.SinchRequest.FromOutboundEvent(e).Value!.ToWireRequest().Request!;

    private static WireRequest ToGoogle(OutboundEvent e) =>
        AgentEvents.Models.Google.GoogleRequest.FromOutboundEvent(e).Value!.ToWireRequest().Request!;

    private static Candidate Map(string name, OutboundEvent[] events, Func<OutboundEvent, WireRequest> map) =>
        Candidate.Of(name, new MapEvents(events, map), events.Sum(e => Fingerprint.Of(map(e).Body.Span)));

    private static WireRequest ToKaleyra(OutboundEvent e) =>
        AgentEvents.Models.Kaleyra.KaleyraRequest.FromOutboundEvent(e, Account).Value!.ToWireRequest().Request!;

    private static Sinch.SendAgentEventRequest[] SinchRequests() =>
        [.. Reads.Select(static e => (Sinch.SendAgentEventRequest)AgentEvents.Models.Sinch.SinchRequest.FromOutboundEvent(e).Value!)];

    private static Google.CreateAgentEventRequest[] GoogleRequests() =>
        [.. Reads.Select(static e => (Google.CreateAgentEventRequest)AgentEvents.Models.Google.GoogleRequest.FromOutboundEvent(e).Value!)];

    private static Kaleyra.SendTypingIndicatorRequest[] KaleyraRequests() =>
        [.. Typings.Select(static e => (Kaleyra.SendTypingIndicatorRequest)AgentEvents.Models.Kaleyra.KaleyraRequest.FromOutboundEvent(
            e,
            Account).Value!)];

    private static OutboundEvent[] Make(int seed, Func<TextSource, OutboundEvent> make)
    {
        var source = new TextSource(seed);
        return [.. Enumerable.Range(0, Rotation.Count).Select(_ => make(source))];
    }
}
