using System.Net.Http.Headers;
using AgentEvents.Models;
using AgentEvents.Models.Http;

namespace AgentEvents.StandIn.Tests;

/// <summary>A stand-in of a test's own, and a plain client.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9";
    public const string Message = "Jsiuh76sJKAhdsiufg86823";

    private Stage(StandInServer standIn) => StandIn = standIn;

    public static OutboundEvent Typing { get; } = new OutboundTyping { Recipient = "+46555123456", Agent = "my-agent-id", EventId = EventId };

    public static OutboundEvent Read { get; } = new OutboundRead
    {
        Recipient = "+46555123456",
        Agent = "my-agent-id",
        EventId = EventId,
        MessageId = Message,
    };

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public StandInServer StandIn { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public static async Task<Stage> SetAsync(StandInOptions? options = null) => new(await StandInServer.StartAsync(options, Cancellation));

    /// <summary>The message with an event for Sinch.</summary>
    public HttpRequestMessage ForSinch(OutboundEvent? content = null, string? token = null) =>
        Sinch.SinchRequest.FromOutboundEvent(content ?? Typing).GetValueOrThrow()
            .ToHttpRequestMessage(StandIn.BaseAddress, new() { Bearer = new BearerToken(token ?? "sinch-token") })
            .ThrowIfInvalid();

    /// <summary>The message with an event for Google.</summary>
    public HttpRequestMessage ForGoogle(OutboundEvent? content = null, string? token = null) =>
        Google.GoogleRequest.FromOutboundEvent(content ?? Typing).GetValueOrThrow()
            .ToHttpRequestMessage(StandIn.BaseAddress, new() { AccessToken = new BearerToken(token ?? "google-token") })
            .ThrowIfInvalid();

    /// <summary>The message with an event for Kaleyra.</summary>
    public HttpRequestMessage ForKaleyra(string? password = null, string? key = null, string sid = "HXAP1697710000IN") =>
        Kaleyra.KaleyraRequest.FromOutboundEvent(Typing, new() { Sid = sid }).GetValueOrThrow()
            .ToHttpRequestMessage(StandIn.BaseAddress, new()
            {
                Basic = new BasicCredentials("kaleyra-user", password ?? "kaleyra-password"),
                ApiKey = new ApiKey(key ?? "kaleyra-key"),
            }).ThrowIfInvalid();

    /// <summary>Sends a message and reads the answer no further than the test asks.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message) =>
        Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, Cancellation);

    public async Task<Sinch.SendAgentEventResponse> SinchAsync(OutboundEvent? content = null, string? token = null)
    {
        using var message = ForSinch(content, token);
        using var response = await SendAsync(message);
        return await Sinch.SendAgentEventResponse.ReadAsync(response, Cancellation);
    }

    public async Task<Google.CreateAgentEventResponse> GoogleAsync(OutboundEvent? content = null, string? token = null)
    {
        using var message = ForGoogle(content, token);
        using var response = await SendAsync(message);
        return await Google.CreateAgentEventResponse.ReadAsync(response, Cancellation);
    }

    public async Task<Kaleyra.SendTypingIndicatorResponse> KaleyraAsync(string? password = null, string? key = null, string sid = "HXAP1697710000IN")
    {
        using var message = ForKaleyra(password, key, sid);
        using var response = await SendAsync(message);
        return await Kaleyra.SendTypingIndicatorResponse.ReadAsync(response, Cancellation);
    }

    /// <summary>
    /// Sends what the generated code would not: the address and the body as they are, with the credentials of Sinch unless others are given.
    /// </summary>
    public async Task<HttpResponseMessage> RawAsync(
        string method,
        string target,
        string? body = null,
        string mediaType = "application/json",
        string authorization = "Bearer sinch-token")
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(
                StandIn.BaseAddress.GetLeftPart(UriPartial.Authority) + target,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        if (body is not null)
        {
            message.Content = new StringContent(body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        }

        return await SendAsync(message);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StandIn.DisposeAsync();
    }
}
