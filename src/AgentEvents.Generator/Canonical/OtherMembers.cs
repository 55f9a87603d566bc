namespace AgentEvents.Generator.Canonical;

/// <summary>The demands on members that the schema does not name.</summary>
/// <param name="Value">The schema of their values whatever their names are, if there is one.</param>
/// <param name="ByPattern">The schemas of their values that depend on their names.</param>
internal sealed record OtherMembers(SchemaReference? Value, EquatableArray<PatternGroup> ByPattern)
{
    /// <summary>Whether they may be anything.</summary>
    public bool IsUnconstrained => Value is null && ByPattern.IsEmpty;
}
