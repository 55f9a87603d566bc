using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Mapping;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Quickstart;

/// <summary>An agent's webhook: a minimal API that proves that it is the agent's, and takes nothing unless Google signed it.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    // Agreed upon when the webhook was set up.
    public const string ClientToken = "client-token-of-the-webhook";

    private const string Path = "/rbm/events";

    private readonly WebApplication _application;
    private readonly Action<MappingResult<InboundEvent>> _take;

    private Webhook(Action<MappingResult<InboundEvent>> take)
    {
        _take = take;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        _application = builder.Build();
        _application.MapPost(Path, ReceiveAsync);
    }

    /// <summary>The address that Pub/Sub pushes to.</summary>
    public Uri Address => new(new Uri(_application.Urls.Single()), Path);

    public static async Task<Webhook> OpenAsync(Action<MappingResult<InboundEvent>> take)
    {
        var webhook = new Webhook(take);
        await webhook._application.StartAsync();
        return webhook;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();

        // Once, when the webhook is set up: it comes without an envelope and without a signature.
        if (WebhookActivation.TryRead(body, out var activation))
        {
            return activation.ClientToken == ClientToken ? Results.Text(activation.Secret) : Results.Unauthorized();
        }

        // The signature first: what is not Google's is not even read.
        if (!ReceiveUserEventRequest.IsSigned(body, request.Headers[ReceiveUserEventRequest.SignatureHeader], ClientToken))
        {
            return Results.Unauthorized();
        }

        if (ReceiveUserEventRequest.TryReadContent(body, out var notification, out _)
            && notification is WebhookNotificationUserEvent { Value: var userEvent })
        {
            _take(userEvent.ToInboundEvent());
        }

        // Also for what is of no use here: anything but 200 is delivered again for 7 days.
        return Results.Ok();
    }
}
