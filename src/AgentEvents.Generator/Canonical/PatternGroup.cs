namespace AgentEvents.Generator.Canonical;

/// <summary>The <c>patternProperties</c> of one schema and the <c>additionalProperties</c> beside them.</summary>
/// <param name="Patterns">The patterns; a name may match several.</param>
/// <param name="Otherwise">The schema of values whose names match none, if there is one.</param>
internal sealed record PatternGroup(EquatableArray<PatternMember> Patterns, SchemaReference? Otherwise);
