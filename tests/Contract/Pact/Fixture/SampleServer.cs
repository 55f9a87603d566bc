using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>A provider of the sample: does what the pact says unless it is told otherwise, and remembers what was asked of it.</summary>
internal sealed class SampleServer : IAsyncDisposable
{
    private LoopbackServer? _server;

    /// <summary>What it answers.</summary>
    public object Answer { get; init; } = new { id = "0815", count = 7, items = new[] { new { name = "y", more = 1 } }, unknown = true };

    /// <summary>How long it thinks.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Every header <c>X-Key</c> that came.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    /// <summary>Every state change, as action and state.</summary>
    public ConcurrentQueue<string> States { get; } = [];

    /// <summary>How many events came.</summary>
    public int EventCount { get; private set; }

    /// <summary>Base address.</summary>
    public Uri Address => _server!.Address;

    /// <summary>Address of the states.</summary>
    public Uri StateAddress => new(Address, "states");

    /// <summary>Starts it.</summary>
    public async Task<SampleServer> Start()
    {
        _server = await LoopbackServer.Start(routes =>
        {
            routes.MapPost("/events", async (HttpRequest request) =>
            {
                EventCount++;
                Keys.Enqueue(request.Headers["X-Key"].ToString());
                await Task.Delay(Delay, request.HttpContext.RequestAborted);
                return Results.Json(Answer, statusCode: 202);
            });
            routes.MapPost("/states", (JsonElement change) => States.Enqueue($"{change.GetProperty("action")} {change.GetProperty("state")}"));
        });
        return this;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
