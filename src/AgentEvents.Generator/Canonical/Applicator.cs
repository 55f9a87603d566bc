namespace AgentEvents.Generator.Canonical;

/// <summary>Schemas that apply to the same instance and could not be merged into its rules.</summary>
internal abstract record Applicator(AssertionSite Site)
{
    /// <summary>At least one of them must be satisfied.</summary>
    public sealed record AnyOf(EquatableArray<SchemaReference> Branches, AssertionSite Site) : Applicator(Site);

    /// <summary>Exactly one of them must be satisfied.</summary>
    public sealed record OneOf(EquatableArray<SchemaReference> Branches, AssertionSite Site) : Applicator(Site);

    /// <summary>One schema decides which of two others must be satisfied.</summary>
    public sealed record Conditional(SchemaReference If, SchemaReference? Then, SchemaReference? Else, AssertionSite Site) : Applicator(Site);

    /// <summary>It must be satisfied by objects that have a member.</summary>
    public sealed record Dependent(string Member, SchemaReference Schema, AssertionSite Site) : Applicator(Site);

    /// <summary>It must not be satisfied.</summary>
    public sealed record Not(SchemaReference Schema, AssertionSite Site) : Applicator(Site);
}
