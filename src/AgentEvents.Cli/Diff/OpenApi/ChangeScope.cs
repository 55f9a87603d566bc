namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Where changes count.</summary>
/// <param name="Part">The operation; null if it is the whole document.</param>
/// <param name="Flow">Who sends what is compared.</param>
internal sealed record ChangeScope(string? Part, Flow Flow)
{
    /// <summary>The scope of what is sent back.</summary>
    public ChangeScope Answer => this with { Flow = Flow == Flow.FromClient ? Flow.FromProvider : Flow.FromClient };
}
