using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>A schema in which one rule demands less, or more.</summary>
/// <param name="Site">The rule.</param>
/// <param name="Schema">The schema with that rule changed, and everything else as it was.</param>
/// <param name="Detail">What tells it from others of the same keyword: a member that is required, a value of a list.</param>
internal sealed record RuleChange(AssertionSite Site, CanonicalSchema Schema, string Detail = "");
