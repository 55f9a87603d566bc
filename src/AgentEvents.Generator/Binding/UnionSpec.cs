using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>A closed hierarchy.</summary>
/// <param name="Cases">The names of the records that it consists of, in the order of the schema.</param>
/// <param name="Branches">For each case, which of the schema's alternatives it is, from 0.</param>
/// <param name="Tried">The alternatives, if a value shows only by trial which of them it follows; none if it shows at sight.</param>
/// <param name="Shared">The members that all cases have alike.</param>
/// <param name="KeepsOthers">Whether all cases keep members that the schema does not name.</param>
internal sealed record UnionSpec(
    string Name,
    string Definition,
    Docs Docs,
    int SchemaId,
    EquatableArray<CaseSpec> Cases,
    EquatableArray<int> Branches,
    EquatableArray<SchemaReference> Tried,
    EquatableArray<MemberSpec> Shared,
    bool KeepsOthers)
    : ModelSpec(Name, Definition, Docs, SchemaId)
{
    /// <summary>
    /// For each case the kind of its values, where that tells the cases of one schema from each other; none if there are several schemas.
    /// </summary>
    public EquatableArray<InstanceKind> Kinds { get; init; } = [];
}
