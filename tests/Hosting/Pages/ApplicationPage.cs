#region usings
using AgentEvents.AspNetCore;
using AgentEvents.Extensions.Http;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Json;
using Sinch = AgentEvents.Models.Sinch;
#endregion
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.Hosting.Pages;

/// <summary>
/// The code of docs/getting-started/application.md: each block is a region here, so that it compiles, and tests run what can be run.
/// </summary>
internal static class ApplicationPage
{
    public static void Register(IServiceCollection services, IConfiguration configuration, ITokens tokens)
    {
        #region register
        services.AddAgentEvents()
            .AddProvider(SchemaCatalogue.Kaleyra, configuration.GetSection("Rcs:Kaleyra"))
            .AddProvider(
                SchemaCatalogue.Google,
                configuration.GetSection("Rcs:Google"),
                options => options.UseToken(cancellationToken => tokens.GetAsync(cancellationToken)));
        #endregion
    }

    #region client
    public sealed class Bot([FromKeyedServices("google")] AgentEventClient google, [FromKeyedServices("kaleyra")] AgentEventClient kaleyra)
    {
        public Task<SendResult> ShowAsync(PhoneNumber user, bool isAtGoogle, CancellationToken cancellationToken) =>
            (isAtGoogle ? google : kaleyra).SendAsync(new OutboundTyping { Recipient = user }, cancellationToken);
    }
    #endregion

    public static string Say(SendResult result)
    {
        #region result
        string said = result switch
        {
            { IsAccepted: true } => $"{result.EventId} was accepted, {result.Losses.Count} of its fields have no place there",
            { Unsupported: { } reason } => $"the provider has no such event: {reason}",   // with the document that shows it
            { IsAnswered: false } => $"not sent: {string.Join("; ", result.Violations)}",  // rules and places, no values
            { Response: Sinch.SendAgentEventResponse.Refused refused } => $"Sinch refuses it: {refused.StatusCode}",
            _ => $"{result.Answer!.StatusCode}, {(result.IsTransient ? "try later" : "do not try again")}",
        };
        #endregion
        return said;
    }

    public static async Task Answer(AgentEventClient client, PhoneNumber user, Func<Task<string>> think, Func<string, Task> send)
    {
        #region typing
        await using var typing = client.Typing(user);
        string answer = await think();

        await typing.EndAsync();   // nothing is under way now that could show typing again behind the message
        await send(answer);
        #endregion
    }

    public static void Silent(AgentEventClient client, PhoneNumber user)
    {
        #region interval
        var typing = client.Typing(user, new TypingOptions { Interval = TimeSpan.FromSeconds(10), Maximum = TimeSpan.FromMinutes(1) });
        #endregion
        _ = typing;
    }

    #region handler
    public sealed class Handler(Conversations conversations) : IWebhookHandler<WebhookNotification>
    {
        public Task HandleAsync(WebhookDelivery<WebhookNotification> delivery, CancellationToken cancellationToken) => delivery.Content switch
        {
            WebhookNotificationUserEvent { Value: UserTextMessage message } => conversations.AnswerAsync(message.SenderPhoneNumber, message.Text),
            WebhookNotificationUserEvent => Task.CompletedTask,   // what users do besides
            _ => Task.CompletedTask,                          // what the platform says, and kinds that are newer than the schemas
        };
    }
    #endregion

    public static void AddHandler(WebApplicationBuilder builder)
    {
        #region handler-services
        builder.Services.AddWebhooks();
        builder.Services.AddScoped<IWebhookHandler<WebhookNotification>, Handler>();
        #endregion
    }

    public static void Queue(WebApplication app)
    {
        #region queue
        app.MapWebhook(ReceiveUserEventRequest.Webhook, "/rbm", options =>
        {
            options.Key = app.Configuration["Google:ClientToken"];
            options.QueueCapacity = 1000;   // answered at once, handled one after the other
        });
        #endregion
    }

    public static WebApplication Models(WebApplicationBuilder builder)
    {
        #region models
        builder.Services.AddAgentEventModels();
        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapPost("/events", (Sinch.AgentEvent posted) => Results.Ok(posted.To));
        #endregion
        return app;
    }

    public static void OpenApi(WebApplicationBuilder builder)
    {
        #region openapi
        builder.Services.AddAgentEventModels();
        builder.Services.AddOpenApi(options => options.AddAgentEventSchemas());
        #endregion
    }

    public static byte[] Schema()
    {
        #region schema
        byte[] schema = ModelSchema.Of(typeof(Sinch.AgentEvent))!.ToUtf8Bytes();   // JSON Schema 2020-12, with all that it refers to
        #endregion
        return schema;
    }

    internal interface ITokens
    {
        ValueTask<string> GetAsync(CancellationToken cancellationToken);
    }

    /// <summary>What an application has for itself.</summary>
    public sealed class Conversations
    {
        public int Count { get; private set; }

        public Task AnswerAsync(string user, string text)
        {
            Count++;
            return Task.CompletedTask;
        }
    }
}
