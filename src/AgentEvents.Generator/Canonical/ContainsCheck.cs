namespace AgentEvents.Generator.Canonical;

/// <summary>A schema that some items must satisfy.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Minimum">How many at the least.</param>
/// <param name="MinimumSite">The keyword that says so.</param>
/// <param name="Maximum">How many at the most, if there is a limit.</param>
/// <param name="MaximumSite">The keyword that says so.</param>
internal sealed record ContainsCheck(SchemaReference Schema, long Minimum, AssertionSite MinimumSite, long? Maximum, AssertionSite? MaximumSite);
