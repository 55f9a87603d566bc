namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A canonical case on the wire.</summary>
/// <param name="Case">The case.</param>
/// <param name="Alternatives">The ways to write it, those that need more fields first. One is the rule.</param>
internal sealed record CaseMapping(HubCase Case, EquatableArray<WirePlan.Build> Alternatives)
{
    /// <summary>The fields that no way to write it has a place for.</summary>
    public IEnumerable<MemberSpec> Lost => Case.Fields.Where(f => Alternatives.All(a => !Plans.Fields(a).Contains(f.WireName)));

    /// <summary>The property that says how long what the case shows lasts, with the full name of its record; null if no schema says so.</summary>
    public string? Lifetime => Alternatives.SelectMany(Plans.Records)
        .Where(r => r.Lifetime is not null)
        .Select(r => r.Model + "." + r.Lifetime)
        .FirstOrDefault();
}
