using System.Collections.Concurrent;
using System.Net;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.StandIn.Tests;

/// <summary>The webhook of an agent on a real server: whatever provider delivers, it goes by what the webhook says of itself.</summary>
internal sealed class AgentWebhook<TContent> : IAsyncDisposable
    where TContent : class
{
    private readonly WebApplication _application;
    private readonly WebhookEntry<TContent> _webhook;
    private readonly string _token;

    private AgentWebhook(WebApplication application, WebhookEntry<TContent> webhook, string token)
    {
        _application = application;
        _webhook = webhook;
        _token = token;
    }

    public Uri Address => new(_application.Urls.Single() + "/in/box");

    public ConcurrentQueue<TContent> Taken { get; } = new();

    /// <summary>The duplicate keys of what was taken.</summary>
    public ConcurrentQueue<string?> Keys { get; } = new();

    public ConcurrentQueue<int> Activations { get; } = new();

    /// <summary>What is answered to the next deliveries, whatever they are.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public static async Task<AgentWebhook<TContent>> OpenAsync(WebhookEntry<TContent> entry, string token)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var webhook = new AgentWebhook<TContent>(builder.Build(), entry, token);
        webhook._application.Run(webhook.AnswerAsync);
        await webhook._application.StartAsync(Stage.Cancellation);
        return webhook;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, Stage.Cancellation);
        var request = new WireRequest
        {
            Method = context.Request.Method,
            Target = context.Request.Path + context.Request.QueryString,
            MediaType = context.Request.ContentType,
            Body = buffer.ToArray(),
        };
        if (_webhook.Activation is { } activation && activation.Matches(request))
        {
            var answer = activation.Answer(request, _token);
            context.Response.StatusCode = answer?.StatusCode ?? StatusCodes.Status403Forbidden;
            Activations.Enqueue(context.Response.StatusCode);
            await context.Response.Body.WriteAsync(answer?.Body ?? default, Stage.Cancellation);
            return;
        }

        context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : Judge(request, context.Request.Headers);
    }

    private int Judge(WireRequest request, IHeaderDictionary headers)
    {
        if (_webhook.SignatureHeader is { } header && !_webhook.IsSigned(request.Body, headers[header], _token))
        {
            return StatusCodes.Status401Unauthorized;
        }

        if (_webhook.Read(request) is not { IsValid: true } read)
        {
            return StatusCodes.Status400BadRequest;
        }

        Taken.Enqueue(read.Content);
        Keys.Enqueue(_webhook.DuplicateKeyOf(_webhook.DocumentOf(request.Body)));
        return _webhook.AcknowledgingStatus;
    }
}
