using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>How a model is made of canonical events, and read back into them.</summary>
/// <param name="Hub">The full name of the canonical union.</param>
/// <param name="Wire">The full name of the model.</param>
/// <param name="Cases">The canonical cases that the model can carry.</param>
/// <param name="AllCases">All canonical cases, in the order of the hub.</param>
/// <param name="Unmapped">The cases and fields that the schemas give reasons for having no place for.</param>
internal sealed record MappingSpec(
    string Hub,
    string Wire,
    EquatableArray<CaseMapping> Cases,
    EquatableArray<HubCase> AllCases,
    EquatableArray<UnmappedFacts> Unmapped)
{
    /// <summary>The name of the canonical union without its namespace.</summary>
    public string HubName => Hub.Substring(Hub.LastIndexOf('.') + 1);

    /// <summary>The name of the model without its namespace.</summary>
    public string WireName => Wire.Substring(Wire.LastIndexOf('.') + 1);

    /// <summary>The settings of the connection, in the order in which they come.</summary>
    public IEnumerable<SettingSpec> Settings => Cases
        .SelectMany(
            c => c.Alternatives.SelectMany(Plans.Settings),
            (c, setting) => setting.Setting with { IsRequired = IsNeeded(c, setting.Setting.Name) })
        .GroupBy(s => s.Name, StringComparer.Ordinal)
        .Select(SettingSpec.Merge);

    /// <summary>
    /// Whether a setting of the connection would have two types, here or in another operation of the provider. It has been told, and what reads the
    /// connection is not written.
    /// </summary>
    public bool IsContradictory { get; init; }

    /// <summary>The settings that have one name and cannot be one.</summary>
    public IEnumerable<(SettingSpec First, SettingSpec Second)> Clashes =>
        SettingSpec.Clashes(Cases.SelectMany(c => c.Alternatives).SelectMany(Plans.Settings).Select(s => s.Setting));

    private static bool IsNeeded(CaseMapping found, string setting) =>
        found.Alternatives.All(a => Plans.NeededSettings(a).Any(s => s.Setting.Name == setting));
}
