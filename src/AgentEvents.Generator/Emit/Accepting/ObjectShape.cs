namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>Objects that are accepted.</summary>
/// <param name="Members">The members, in the order of the schema.</param>
/// <param name="Named">The names of all members that the schema names, those included that are not accepted.</param>
/// <param name="IsOpen">Whether members of other names may be anything; otherwise there may be none.</param>
/// <param name="Choices">For each choice its sets of members; all members of one set must be there.</param>
/// <param name="Dependencies">The members that must be there when another is: first the other, then the member.</param>
internal sealed record ObjectShape(
    EquatableArray<MemberShape> Members,
    EquatableArray<string> Named,
    bool IsOpen,
    EquatableArray<EquatableArray<EquatableArray<string>>> Choices,
    EquatableArray<(string Trigger, string Name)> Dependencies);
