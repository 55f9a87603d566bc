using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Sinch;
using AgentEvents.StandIn;

namespace AgentEvents.Quickstart;

/// <summary>
/// Part 1: one typing and one read event, written once, sent to all three providers over HTTP. The client is a plain <see cref="HttpClient"/>.
/// </summary>
/// <param name="page">Where it is shown.</param>
/// <param name="standIn">The providers.</param>
/// <param name="http">The client.</param>
internal sealed class Exchanges(Page page, StandInServer standIn, HttpClient http)
{
    // The stand-in's own; an account's come from wherever its secrets are kept.
    private static readonly SinchCredentials SinchAccount = new() { Bearer = new BearerToken("sinch-token") };
    private static readonly GoogleCredentials GoogleAccount = new() { AccessToken = new BearerToken("google-token") };
    private static readonly KaleyraCredentials KaleyraAccount = new()
    {
        Basic = new BasicCredentials("kaleyra-user", "kaleyra-password"),
        ApiKey = new ApiKey("kaleyra-key"),
    };

    private static readonly OutboundEvent Typing = new OutboundTyping
    {
        Recipient = "+46555123456",
        Agent = "my-agent-id",
        EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9",
    };

    private static readonly OutboundEvent Read = new OutboundRead
    {
        Recipient = "+46555123456",
        Agent = "my-agent-id",
        EventId = "6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34",
        MessageId = "Jsiuh76sJKAhdsiufg86823",
    };

    public static async Task<Score> ShowAsync(Page page, StandInServer standIn)
    {
        page.Heading("One event, three providers, over HTTP");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var exchanges = new Exchanges(page, standIn, http);
        return await exchanges.Sinch(Typing) + await exchanges.Google(Typing) + await exchanges.Kaleyra(Typing)
            + await exchanges.Sinch(Read) + await exchanges.Google(Read) + await exchanges.Kaleyra(Read);
    }

    private Task<Score> Sinch(OutboundEvent content) => SinchRequest.FromOutboundEvent(content).Match(
        mapped: (request, losses) => ExchangeAsync(
            $"Sinch, {Name(content)}",
            request.ToHttpRequestMessage(standIn.BaseAddress, SinchAccount),
            losses,
            response => SendAgentEventResponse.Read(response).Match(
                sent: sent => (true, $"sent, event id {sent.Body?.EventId}"),
                refused: refused => (false, $"refused: {refused.Body.Error}"),
                badGateway: _ => (false, "the operator did not take it: try again"),
                unexpected: other => (false, $"unexpected: {other.StatusCode}"))),
        unsupported: reason => Task.FromResult(Unsupported("Sinch", content, reason)),
        invalid: violations => Task.FromResult(Invalid("Sinch", content, violations)));

    private Task<Score> Google(OutboundEvent content) => GoogleRequest.FromOutboundEvent(content).Match(
        mapped: (request, losses) => ExchangeAsync(
            $"Google, {Name(content)}",
            request.ToHttpRequestMessage(standIn.BaseAddress, GoogleAccount),
            losses,
            response => CreateAgentEventResponse.Read(response).Match(
                sent: sent => (true, $"sent at {sent.Body.SendTime}"),
                refused: refused => (false, $"refused: {refused.Body.Error.Status}"),
                unexpected: other => (false, $"unexpected: {other.StatusCode}"))),
        unsupported: reason => Task.FromResult(Unsupported("Google", content, reason)),
        invalid: violations => Task.FromResult(Invalid("Google", content, violations)));

    private Task<Score> Kaleyra(OutboundEvent content) =>
        KaleyraRequest.FromOutboundEvent(content, new KaleyraConnection { Sid = "HXIN0000000000IN" }).Match(
            mapped: (request, losses) => ExchangeAsync(
                $"Kaleyra, {Name(content)}",
                request.ToHttpRequestMessage(standIn.BaseAddress, KaleyraAccount),
                losses,
                response => SendTypingIndicatorResponse.Read(response).Match(
                    answered: answered => answered.Body.Match(
                        published => (true, $"published, message id {published.Data.MessageId}"),
                        failed => (false, $"failed: {failed.Code}")),
                    unexpected: other => (false, $"unexpected: {other.StatusCode}"))),
            unsupported: reason => Task.FromResult(Unsupported("Kaleyra", content, reason)),
            invalid: violations => Task.FromResult(Invalid("Kaleyra", content, violations)));

    private async Task<Score> ExchangeAsync(
        string title, HttpRequestResult request, ValueList<MappingLoss> losses, Func<ReceivedResponse, (bool Right, string Text)> read)
    {
        page.Line();
        page.Line(title);
        if (!request.TryGetMessage(out var message))
        {
            page.Line($"  WRONG: {request.Result}");
            return Score.Of(false);
        }

        using (message)
        {
            await WireText.ShowAsync(page, message);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
            var received = await ReceivedResponse.ReadAsync(response);
            WireText.Show(page, received);
            var (right, text) = read(received);
            page.Line($"  = {text}{(right ? "" : "  WRONG: should have been sent")}");
            foreach (var loss in losses)
            {
                page.Line($"  = lost {loss}");
            }

            return Score.Of(right);
        }
    }

    // Kaleyra documents no read event: known without asking anybody, and nothing is sent.
    private Score Unsupported(string provider, OutboundEvent content, UnsupportedCase reason)
    {
        var right = provider == "Kaleyra" && content is OutboundRead && reason.Source is not null;
        page.Line();
        page.Line($"{provider}, {Name(content)}");
        page.Line($"  = unsupported: {reason.Reason}{(right ? "" : "  WRONG: should be supported")}");
        page.Line($"    source: {reason.Source}");
        return Score.Of(right);
    }

    private Score Invalid(string provider, OutboundEvent content, ValueList<MappingViolation> violations)
    {
        page.Line();
        page.Line($"{provider}, {Name(content)}");
        page.Line($"  WRONG: {string.Join("; ", violations)}");
        return Score.Of(false);
    }

    private static string Name(OutboundEvent content) => content.Match(typing: _ => "typing", read: _ => "read");
}
