namespace AgentEvents.Generator.Canonical;

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
