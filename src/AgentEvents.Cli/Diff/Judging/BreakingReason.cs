using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>Why a change breaks one side.</summary>
/// <param name="Key">What tells it from others of that side.</param>
/// <param name="Rule">The kind of change.</param>
/// <param name="Site">The rule; null if it is the whole schema.</param>
/// <param name="Message">What has changed.</param>
internal sealed record BreakingReason(string Key, string Rule, AssertionSite? Site, string Message)
{
    /// <summary>The schema whose rule it is.</summary>
    public int Owner { get; init; } = -1;

    /// <summary>The document that shows it.</summary>
    public string? Document { get; init; }
}
