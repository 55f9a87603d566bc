namespace AgentEvents.Generator.Canonical;

/// <summary>A member that tells the branches of a union apart. In every mask, bit n stands for branch n.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Absent">The branches left when the member is absent.</param>
/// <param name="NoString">The branches left when its value is no string.</param>
/// <param name="OtherString">The branches left when its value is a string that is not listed.</param>
/// <param name="Strings">The branches left for each string that some branch lists.</param>
internal sealed record Evidence(string Member, ulong Absent, ulong NoString, ulong OtherString, EquatableArray<TagValue> Strings);
