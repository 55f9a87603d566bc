using System.Net;
using System.Text;
using AgentEvents.AspNetCore;
using AgentEvents.Hosting.Http;
using AgentEvents.Models.Google;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Hosting.Webhooks;

/// <summary>An application with a webhook, on real Kestrel on the loopback.</summary>
internal sealed class WebhookStage : IAsyncDisposable
{
    public const string Key = "the-agreed-token";

    private readonly WebApplication _application;

    private WebhookStage(WebApplication application) => _application = application;

    public Uri Address => new(new Uri(_application.Urls.Single()), "/rbm");

    public LogLines Log { get; private init; } = new();

    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public static async Task<WebhookStage> StartAsync(
        Action<WebhookOptions<WebhookNotification>> configure,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? before = null)
    {
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddWebhooks();
        builder.Services.AddProblemDetails();
        services?.Invoke(builder.Services);
        var application = builder.Build();
        before?.Invoke(application);
        application.MapWebhook(ReceiveUserEventRequest.Webhook, "/rbm", options =>
        {
            options.Key = Key;
            configure(options);
        });
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new WebhookStage(application) { Log = log };
    }

    /// <summary>A user's message, in the envelope in which it is pushed.</summary>
    public static byte[] Document(string id, string text = "Hello 555") => Encoding.UTF8.GetBytes(
        $$"""{"senderPhoneNumber":"+46555123456","messageId":"{{id}}","sendTime":"2026-11-28T12:00:00Z","agentId":"a1","text":"{{text}}"}""");

    public static byte[] Push(byte[] document) => Encoding.UTF8.GetBytes(
        $$"""{"message":{"data":"{{Convert.ToBase64String(document)}}","messageId":"1"},"subscription":"s"}""");

    public async Task<(int Status, string Body)> SendAsync(byte[] body, string? signature, string? path = null, string method = "POST")
    {
        using var message = new HttpRequestMessage(new HttpMethod(method), path is null ? Address : new Uri(Address, path))
        {
            Content = new ByteArrayContent(body),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        if (signature is not null)
        {
            message.Headers.TryAddWithoutValidation("X-Goog-Signature", signature);
        }

        using var answer = await Http.SendAsync(message, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<(int Status, string Body)> PushAsync(string id, string text = "Hello 555") => PushAsync(Document(id, text));

    public Task<(int Status, string Body)> PushAsync(byte[] document) =>
        SendAsync(Push(document), Models.Http.HmacSignature.Sign(Key, document));

    public Task StopAsync(CancellationToken cancellationToken) => _application.StopAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _application.DisposeAsync();
    }
}
