using AgentEvents.StandIn;

namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>A stand-in of the providers, and contracts with it.</summary>
internal sealed class RunningStandIn : IAsyncDisposable
{
    /// <summary>What Sinch's account sends.</summary>
    public const string Credentials = "Authorization: Bearer sinch-token";

    private RunningStandIn(StandInServer server) => Server = server;

    /// <summary>The server.</summary>
    public StandInServer Server { get; }

    /// <summary>Where it answers.</summary>
    public string Url => Server.BaseAddress.AbsoluteUri;

    /// <summary>Where its states are set up.</summary>
    public string StateUrl => new Uri(Server.BaseAddress, ProviderStates.Path).AbsoluteUri;

    /// <summary>Starts one.</summary>
    /// <param name="rewrite">What is done to each answer before it is written.</param>
    public static async Task<RunningStandIn> StartAsync(Func<StandInResponse, StandInResponse>? rewrite = null) =>
        new(await StandInServer.StartAsync(rewrite is null ? null : new StandInOptions { Rewrite = rewrite }, TestContext.Current.CancellationToken));

    /// <summary>A contract with Sinch: an event that is accepted, and one that is answered with a status.</summary>
    /// <param name="state">The state of the first interaction.</param>
    /// <param name="status">What an event for an unknown agent is answered with; 404 is right.</param>
    public static string SinchPact(string state = "the agent may reach the user", int status = 404) => $$$$$$"""
        {"consumer":{"name":"a-gateway"},"provider":{"name":"sinch"},"interactions":[
        {"description":"a typing event","providerStates":[{"name":"{{{{{{state}}}}}}"}],
         "request":{"method":"POST","path":"/rcs/v1/a/events","headers":{"Content-Type":"application/json"},"body":{"to":"46555123456","event":{"type":"agent_composing"}}},
         "response":{"status":200,"body":{"event_id":"x"},"matchingRules":{"body":{"$.event_id":{"matchers":[{"match":"type"}]}}}}},
        {"description":"an unknown agent","providerStates":[{"name":"the agent is not known"}],
         "request":{"method":"POST","path":"/rcs/v1/a/events","headers":{"Content-Type":"application/json"},"body":{"to":"46555123456","event":{"type":"agent_composing"}}},
         "response":{"status":{{{{{{status}}}}}} }}
        ],"metadata":{"pactSpecification":{"version":"3.0.0"}}}
        """;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
