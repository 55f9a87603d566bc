namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>What became of planning a value for a canonical case.</summary>
/// <param name="Plans">The ways to make the value; none if it cannot be made.</param>
/// <param name="TellsCase">Whether something in the value tells that it is this case.</param>
/// <param name="IsOtherCase">Whether something in the value tells that it is another case.</param>
/// <param name="Unfed">A required member that nothing feeds.</param>
internal sealed record PlanOutcome(EquatableArray<WirePlan> Plans, bool TellsCase, bool IsOtherCase = false, UnfedMember? Unfed = null)
{
    /// <summary>The value belongs to another case.</summary>
    public static PlanOutcome Other { get; } = new([], false, IsOtherCase: true);

    /// <summary>One way to make the value.</summary>
    public static PlanOutcome Of(WirePlan plan, bool tellsCase = false) => new([plan], tellsCase);

    /// <summary>Nothing feeds the value.</summary>
    public static PlanOutcome MissingSource(SchemaLocation location, string name, string reason = UnfedMember.NothingSaid) =>
        new([], false, Unfed: new UnfedMember(location, name, reason));

    /// <summary>Nothing feeds the value, and the reason has been reported.</summary>
    public static PlanOutcome Refused(SchemaLocation location, string name) => new([], false, Unfed: new UnfedMember(location, name, null));
}
