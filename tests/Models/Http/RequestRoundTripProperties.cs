using AgentEvents.Models.Http;
using AgentEvents.Models.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Http;

public sealed class RequestRoundTripProperties
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => RandomText.Any(new Random(seed))),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        Gen.Elements("", ".", "..", "%", "%2e", "+", " ", "/", "\\", "a&b=c", "?", "#", ":send", "\ud800", "\udc00x"));

    [Fact]
    public void WhatIsSentIsReadBackTheSame() => Prop.ForAll(
        Texts.ToArbitrary(),
        Texts.ToArbitrary(),
        ArbMap.Default.ArbFor<int?>(),
        (agent, note, limit) =>
        {
            var request = PlacedRequest.To(agent) with { Note = note, Limit = limit };
            var result = HttpRequests.ToWireRequest(request);
            var canBeSent = agent is not ("" or "." or "..") && IsWellFormed(agent) && IsWellFormed(note) && limit is null or >= 0;
            return result.IsValid == canBeSent
                && (!canBeSent || (HttpRequests.TryRead<PlacedRequest>(result.Request!, out var back, out _) && back.Equals(request)));
        }).QuickCheckThrowOnFailure();

    // The framework's own decoder is the oracle.
    [Fact]
    public void DotNetReadsTheSameTextOutOfTheTarget() => Prop.ForAll(
        Texts.Where(t => t is not ("" or "." or "..") && IsWellFormed(t)).ToArbitrary(),
        text =>
        {
            var target = HttpRequests.ToWireRequest(PlacedRequest.To(text) with { Note = text }).ThrowIfInvalid().Target;
            var path = target[..target.IndexOf('?', StringComparison.Ordinal)];
            var segments = path.Split('/');
            return segments.Length == 5
                && Uri.UnescapeDataString(segments[3]) == text + ":send"
                && Uri.UnescapeDataString(target[(target.IndexOf('=', StringComparison.Ordinal) + 1)..]) == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyHeaderTextIsEitherSentAndReadBackOrRefused() => Prop.ForAll(
        Texts.ToArbitrary(),
        trace =>
        {
            var request = PlacedRequest.To("a") with { Trace = trace };
            var result = HttpRequests.ToWireRequest(request);
            var canBeSent = trace.All(c => c is '\t' or (>= ' ' and <= '~')) && trace.Trim(' ', '\t') == trace;
            return result.IsValid == canBeSent
                && (!canBeSent || (HttpRequests.TryRead<PlacedRequest>(result.Request!, out var back, out _) && back.Equals(request)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void NoTargetWhateverEndsInAnException() => Prop.ForAll(
        Texts.ToArbitrary(),
        Texts.ToArbitrary(),
        (path, query) =>
        {
            var wire = new WireRequest
            {
                Method = "POST",
                Target = $"/v1/agents/{path}:send/events?note={query}",
                MediaType = query,
                Body = "{"u8.ToArray(),
            };
            return !HttpRequests.TryRead<PlacedRequest>(wire, out _, out var result) && !result.IsValid;
        }).QuickCheckThrowOnFailure();

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
