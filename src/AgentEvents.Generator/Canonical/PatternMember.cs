namespace AgentEvents.Generator.Canonical;

/// <summary>The schema of values whose names match a pattern.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Value">The schema.</param>
internal sealed record PatternMember(TextPattern Pattern, SchemaReference Value);
