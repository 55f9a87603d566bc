namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A member that is set.</summary>
/// <param name="Member">The member.</param>
/// <param name="Value">Its value.</param>
/// <param name="TellsCase">Whether its presence tells the case.</param>
internal sealed record MemberPlan(MemberSpec Member, WirePlan Value, bool TellsCase)
{
    /// <summary>Whether the object cannot do without the member: its schema requires it, or it tells the case.</summary>
    public bool IsNeeded => Member.IsRequired || TellsCase || Plans.TellsCase(Value);
}
