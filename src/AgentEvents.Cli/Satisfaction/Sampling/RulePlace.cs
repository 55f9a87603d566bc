using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>A rule of a schema, and where it stands in it.</summary>
/// <param name="Site">The rule.</param>
/// <param name="Name">What tells it from others. The alternatives of a schema hold what stands beside them, so a rule may have several
/// places.</param>
/// <param name="Way">The way to it from the root, each step with the schema that it starts from.</param>
/// <param name="Root">The root in which that rule, at the end of that way, is changed.</param>
internal sealed record RulePlace(AssertionSite Site, string Name, IReadOnlyList<SchemaEdge> Way, int Root)
{
    /// <summary>The index of the schema whose rule it is.</summary>
    public int Owner { get; init; }

    /// <summary>What tells it from others of the same keyword: a member, a value of a list.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The evaluation path from the root to the keyword.</summary>
    public string Path => string.Concat(Way.Select(e => e.Child.Path)) + Site.Path;
}
