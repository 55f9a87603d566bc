namespace AgentEvents.Generator.Canonical;

/// <summary>Sets of members: all members of one set at least must be there.</summary>
/// <param name="Sets">The names.</param>
/// <param name="Site">The keyword.</param>
internal sealed record MemberChoice(EquatableArray<EquatableArray<string>> Sets, AssertionSite Site);
