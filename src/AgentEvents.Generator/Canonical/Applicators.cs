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

/// <summary>
/// Schemas of which an instance can satisfy one at the most, which an instance shows without being validated: by its kind, by the value of a
/// string member, by the presence of a member. Each branch holds what its siblings demand too, so it is all there is to validate.
/// </summary>
/// <param name="Branches">The schemas.</param>
/// <param name="Evidence">The members to look at.</param>
/// <param name="ByKind">For each <see cref="InstanceKind"/>, the branches that allow it: bit n is branch n.</param>
/// <param name="Base">What all branches share: the schema without its alternatives.</param>
/// <param name="Site">The <c>oneOf</c> or <c>anyOf</c> that an instance violates when no branch is for it.</param>
internal sealed record Union(
    EquatableArray<SchemaReference> Branches,
    EquatableArray<Evidence> Evidence,
    EquatableArray<ulong> ByKind,
    SchemaReference Base,
    AssertionSite Site);

/// <summary>A member that tells the branches of a union apart. In every mask, bit n stands for branch n.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Absent">The branches left when the member is absent.</param>
/// <param name="NoString">The branches left when its value is no string.</param>
/// <param name="OtherString">The branches left when its value is a string that is not listed.</param>
/// <param name="Strings">The branches left for each string that some branch lists.</param>
internal sealed record Evidence(string Member, ulong Absent, ulong NoString, ulong OtherString, EquatableArray<TagValue> Strings);

/// <summary>A string and the branches that allow it.</summary>
internal sealed record TagValue(string Text, ulong Branches);
