namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Where changes count.</summary>
/// <param name="Part">The operation; null if it is the whole document.</param>
/// <param name="Flow">Who sends what is compared.</param>
/// <param name="Place">What of the operation: a parameter, a response; null if it is the operation itself.</param>
internal sealed record ChangeScope(string? Part, Flow Flow, string? Place = null)
{
    /// <summary>The scope of what is sent back.</summary>
    public ChangeScope Answer => this with { Flow = Flow == Flow.FromClient ? Flow.FromProvider : Flow.FromClient };

    /// <summary>The scope of something in this one.</summary>
    /// <param name="place">What it is called.</param>
    public ChangeScope In(string place) => this with { Place = Place is null ? place : $"{Place}, {place}" };

    /// <summary>A message that says what it is about, so that two of an operation are never the same.</summary>
    /// <param name="message">The message.</param>
    public string Told(string message) => Place is null ? message : $"{Place}: {message}";
}
