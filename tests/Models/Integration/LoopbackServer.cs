using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Models.Tests.Integration;

/// <summary>A real Kestrel on the loopback with minimal APIs that take and give models.</summary>
public sealed class LoopbackServer : IAsyncLifetime
{
    private readonly WebApplication _application;

    public LoopbackServer()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, JsonModelResolver.Default));
        _application = builder.Build();
        MapRoutes(_application);
    }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public async ValueTask InitializeAsync()
    {
        await _application.StartAsync();
        Client.BaseAddress = new Uri(_application.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static void MapRoutes(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/typing", ([FromBody] Kaleyra.TypingRequest request) => TypedResults.Ok<Kaleyra.EventResponse>(new Kaleyra.EventPublished
        {
            Data = new Kaleyra.PublishedEvent { RequestId = "r", To = request.To, MessageId = request.From },
        }));
        routes.MapPost("/user-events", ([FromBody] Google.UserEvent user) => TypedResults.Ok(user));
        routes.MapPost("/raw", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return TypedResults.Bytes(body.ToArray());
        });
    }
}
