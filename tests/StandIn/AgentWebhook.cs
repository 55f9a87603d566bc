using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.StandIn.Tests;

/// <summary>The webhook of an agent on a real server.</summary>
internal sealed class AgentWebhook : IAsyncDisposable
{
    private readonly WebApplication _application;

    private AgentWebhook(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single() + "/in/box");

    public ConcurrentQueue<Google.UserEvent> Taken { get; } = new();

    public static async Task<AgentWebhook> OpenAsync(string token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var webhook = new AgentWebhook(builder.Build());
        webhook._application.Run(async context => context.Response.StatusCode = await webhook.JudgeAsync(context.Request, token));
        await webhook._application.StartAsync(Stage.Cancellation);
        return webhook;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<int> JudgeAsync(HttpRequest request, string token)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, Stage.Cancellation);
        var body = buffer.ToArray();
        if (!Google.ReceiveUserEventRequest.IsSigned(body, request.Headers[Google.ReceiveUserEventRequest.SignatureHeader], token))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (!Google.ReceiveUserEventRequest.TryReadContent(body, out var notification, out _)
            || notification is not Google.WebhookNotificationUserEvent { Value: var userEvent })
        {
            return StatusCodes.Status400BadRequest;
        }

        Taken.Enqueue(userEvent);
        return StatusCodes.Status200OK;
    }
}
