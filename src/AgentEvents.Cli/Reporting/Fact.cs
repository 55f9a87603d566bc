namespace AgentEvents.Cli.Reporting;

/// <summary>Something that is said of a finding.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">What it says.</param>
internal sealed record Fact(string Name, string Text)
{
    /// <summary>Whether a table can do without it.</summary>
    public bool IsDetail { get; init; }
}
