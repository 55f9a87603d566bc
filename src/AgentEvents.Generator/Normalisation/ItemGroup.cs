using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>What <c>prefixItems</c> and <c>items</c> of one schema say.</summary>
internal sealed class ItemGroup(Source owner)
{
    public Source Owner { get; } = owner;

    /// <summary>Whether the group stands for what an <c>unevaluatedItems</c> leaves alone: it counts items without saying anything of them.</summary>
    public bool IsLeftover { get; init; }

    public List<Source?> Prefix { get; } = [];

    public Source? Rest { get; set; }

    public Source? Contains { get; set; }

    public AssertionSite? ContainsSite { get; set; }

    /// <summary>Whether an item that satisfies <see cref="Contains"/> counts as evaluated.</summary>
    public bool ContainsEvaluates { get; set; }

    public (long Bound, AssertionSite Site)? MinContains { get; set; }

    public (long Bound, AssertionSite Site)? MaxContains { get; set; }
}
