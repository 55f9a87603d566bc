namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A canonical case on the wire.</summary>
/// <param name="Case">The case.</param>
/// <param name="Alternatives">The ways to write it, those that need more fields first. One is the rule.</param>
internal sealed record CaseMapping(HubCase Case, EquatableArray<WirePlan.Build> Alternatives)
{
    /// <summary>The fields that no way to write it has a place for.</summary>
    public IEnumerable<MemberSpec> Lost => Case.Fields.Where(f => Alternatives.All(a => !Plans.Fields(a).Contains(f.WireName)));
}
