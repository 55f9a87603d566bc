using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>What is generated for a provider as a whole.</summary>
/// <param name="Operations">Its operations.</param>
internal sealed record ApiSpec(EquatableArray<OperationSummary> Operations)
{
    /// <summary>The namespace.</summary>
    public string Namespace => Operations[0].Namespace;

    /// <summary>The OpenAPI document.</summary>
    public ApiFacts Api => Operations[0].Api;

    /// <summary>The canonical union that the operations carry, or null.</summary>
    public HubSummary? Hub => Operations.Select(o => o.Hub).FirstOrDefault(h => h is not null);

    /// <summary>The settings of the connection.</summary>
    public IEnumerable<SettingSpec> Settings =>
        Operations.SelectMany(o => o.Settings).GroupBy(s => s.Name, StringComparer.Ordinal).Select(SettingSpec.Merge);

    /// <summary>The settings that have one name in two operations and cannot be one; an operation tells its own.</summary>
    public IEnumerable<(SettingSpec First, SettingSpec Second)> SettingClashes =>
        SettingSpec.Clashes(Operations.SelectMany(o => o.Settings.GroupBy(s => s.Name, StringComparer.Ordinal).Select(g => g.First())));

    /// <summary>The OpenAPI documents whose operations contradict each other in what they call a setting.</summary>
    public static EquatableArray<string> Contradictory(IEnumerable<ApiSpec> apis) =>
        apis.Where(a => a.SettingClashes.Any()).Select(a => a.Operations[0].Path).ToEquatableArray();

    /// <summary>The operation that carries a case, or null.</summary>
    public OperationSummary? CarrierOf(HubCase hubCase) => Operations.FirstOrDefault(o => o.Hub?.Mapped.Contains(hubCase) == true);

    /// <summary>The providers of all files.</summary>
    public static IEnumerable<ApiSpec> Of(IEnumerable<OperationSummary> operations) => operations
        .GroupBy(o => o.Path, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => new ApiSpec(g.OrderBy(o => o.Request, StringComparer.Ordinal).ToEquatableArray()));

    /// <summary>The canonical cases that no operation carries without a reason, or that several do, and what is wrong with each.</summary>
    public IEnumerable<(HubCase Case, string Objection)> CaseObjections()
    {
        foreach (var hubCase in Hub?.AllCases ?? [])
        {
            var carriers = Operations.Count(o => o.Hub?.Mapped.Contains(hubCase) == true);
            if (carriers > 1)
            {
                yield return (hubCase, "is carried by several operations, so nobody could tell which to use,");
            }
            else if (carriers == 0 && Operations.All(o => !o.IsBroken) && Api.Unmapped.All(u => u.Name != hubCase.Name))
            {
                yield return (hubCase, "is carried by no operation, and no x-canonical-unsupported says why,");
            }
        }
    }
}
