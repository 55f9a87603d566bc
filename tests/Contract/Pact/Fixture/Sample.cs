using System.Net.Http.Json;
using AgentEvents.Pacts;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Contract.Pacts.Fixture;

/// <summary>A tiny consumer and what it expects: a number is told that something was read, an id comes back.</summary>
internal static class Sample
{
    /// <summary>Name of the provider.</summary>
    public const string Provider = "sample-provider";

    /// <summary>Name of the pact file.</summary>
    public const string FileName = "sample-consumer-sample-provider.json";

    /// <summary>Description of the interaction.</summary>
    public const string Reading = "a read event";

    /// <summary>Number in the examples, which no message may quote.</summary>
    public const string Number = "46555123456";

    private static HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>A builder whose pact goes to a folder.</summary>
    public static IPactBuilderV4 Builder(string folder) =>
        Pact.V4("sample-consumer", Provider, new PactConfig { PactDir = folder }).WithHttpInteractions();

    /// <summary>Adds the interaction to a builder.</summary>
    public static IPactBuilderV4 Expecting(this IPactBuilderV4 builder, string description = Reading, string kind = "read", string? state = null)
    {
        var request = builder.UponReceiving(description);
        if (state is not null)
        {
            request.Given(state);
        }

        request
            .WithRequest(HttpMethod.Post, "/events")
            .WithQuery("region", "eu")
            .WithHeader("Authorization", Match.Regex("Bearer token", "^Bearer .+$"))
            .WithJsonBody(new { to = Match.Regex(Number, "^[0-9]+$"), @event = kind })
            .WillRespond()
            .WithStatus(202)
            .WithJsonBody(new { id = Match.Type("4711"), count = Match.Integer(1), items = Match.MinType(new { name = Match.Type("x") }, 1) });
        return builder;
    }

    /// <summary>Writes the pact with one interaction.</summary>
    public static Task Record(string folder, string description = Reading, string kind = "read", string? state = null) =>
        Builder(folder).Expecting(description, kind, state).VerifyAsync(context => Send(context.MockServerUri, new { to = Number, @event = kind }));

    /// <summary>The consumer: sends a body as it should be sent and requires success.</summary>
    public static async Task Send(Uri address, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "events?region=eu")) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer other");
        using var response = await Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
