using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>As much of a pact broker as a verification speaks with: the index, the pacts to verify, a pact, and the results that come back.</summary>
internal sealed class BrokerServer(string pactFile) : IAsyncDisposable
{
    private LoopbackServer? _server;

    /// <summary>Whether the pact is handed out as pending.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether results are turned away.</summary>
    public bool RefusesResults { get; init; }

    /// <summary>The branches that were published, with their versions.</summary>
    public ConcurrentQueue<string> Branches { get; } = [];

    /// <summary>What was asked for.</summary>
    public ConcurrentQueue<JsonElement> Questions { get; } = [];

    /// <summary>The results that were published.</summary>
    public ConcurrentQueue<JsonElement> Results { get; } = [];

    /// <summary>The credentials that came.</summary>
    public ConcurrentQueue<string> Credentials { get; } = [];

    /// <summary>Base address.</summary>
    public Uri Address => _server!.Address;

    /// <summary>Starts it.</summary>
    public async Task<BrokerServer> Start()
    {
        _server = await LoopbackServer.Start(routes =>
        {
            routes.MapGet("/", (HttpRequest request) =>
            {
                Credentials.Enqueue(request.Headers.Authorization.ToString());
                return Hal(new JsonObject { ["_links"] = Links(("pb:provider-pacts-for-verification", "pacts/{provider}/for-verification", true)) });
            });
            routes.MapGet("/pacts/{provider}/for-verification", (string provider) =>
                Hal(new JsonObject { ["_links"] = Links(("self", $"pacts/{provider}/for-verification", false)) }));
            routes.MapPost("/pacts/{provider}/for-verification", (string provider, JsonElement question) =>
            {
                Questions.Enqueue(question);
                return Hal(new JsonObject
                {
                    ["_links"] = Links(("self", $"pacts/{provider}/for-verification", false)),
                    ["_embedded"] = new JsonObject { ["pacts"] = new JsonArray(Offer()) },
                });
            });
            routes.MapGet("/pact", async () =>
            {
                var pact = JsonNode.Parse(await File.ReadAllBytesAsync(pactFile))!;
                pact["_links"] = Links(
                    ("self", "pact", false),
                    ("pb:provider", "provider", false),
                    ("pb:publish-verification-results", "results", false));
                return Hal(pact);
            });
            routes.MapGet("/provider", () => Hal(new JsonObject { ["_links"] = Links(("pb:branch-version", "branches/{branch}/{version}", true)) }));
            routes.MapPut("/branches/{branch}/{version}", (string branch, string version) =>
            {
                Branches.Enqueue($"{branch} {version}");
                return Hal(new JsonObject());
            });
            routes.MapPost("/results", (JsonElement result) =>
            {
                Results.Enqueue(result);
                return RefusesResults ? TypedResults.BadRequest() : Hal(new JsonObject { ["_links"] = Links(("self", "results/1", false)) });
            });
        });
        return this;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private JsonObject Offer() => new()
    {
        ["shortDescription"] = "latest",
        ["verificationProperties"] = new JsonObject { ["pending"] = IsPending, ["notices"] = new JsonArray() },
        ["_links"] = Links(("self", "pact", false)),
    };

    private JsonObject Links(params (string Name, string Path, bool IsTemplate)[] links) => new(links.Select(link =>
        KeyValuePair.Create<string, JsonNode?>(
            link.Name,
            new JsonObject { ["href"] = $"{Address}{link.Path}", ["name"] = link.Name, ["templated"] = link.IsTemplate })));

    private static IResult Hal(JsonNode body) => Microsoft.AspNetCore.Http.Results.Text(body.ToJsonString(), "application/hal+json");
}
