namespace AgentEvents.Generator.Canonical;

/// <summary>A bound on the number of members or items.</summary>
/// <param name="IsMaximum">Whether it is the upper bound.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Site">The keyword.</param>
internal sealed record CountCheck(bool IsMaximum, long Bound, AssertionSite Site);
