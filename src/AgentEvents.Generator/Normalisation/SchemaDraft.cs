using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>A canonical schema in the making: keywords add to it, and <see cref="DraftCompletion"/> makes the rules of it.</summary>
internal sealed class SchemaDraft
{
    /// <summary>By kind, the keywords that turn every instance of the kind away.</summary>
    public List<AssertionSite>[] Rejections { get; } = [[], [], [], [], [], []];

    /// <summary>By kind, the values that <c>enum</c> and <c>const</c> leave.</summary>
    public List<AllowedValues>[] Values { get; } = [[], [], [], [], [], []];

    /// <summary>Demands on strings.</summary>
    public List<StringCheck> StringChecks { get; } = [];

    /// <summary>What strings are said to hold.</summary>
    public StringContent? Content { get; set; }

    /// <summary>Demands on numbers.</summary>
    public List<NumberCheck> NumberChecks { get; } = [];

    /// <summary>Demands on members, one group for each schema that has any: what is "additional" is so within its group.</summary>
    public List<MemberGroup> MemberGroups { get; } = [];

    /// <summary>Members that must be there, with the keywords that say so.</summary>
    public List<(string Name, AssertionSite Site)> Required { get; } = [];

    /// <summary>Demands on the number of members.</summary>
    public List<CountCheck> MemberCounts { get; } = [];

    /// <summary>Demands on items, one group for each schema that has any.</summary>
    public List<ItemGroup> ItemGroups { get; } = [];

    /// <summary>Demands on the number of items.</summary>
    public List<CountCheck> ItemCounts { get; } = [];

    /// <summary>Schemas applied to the same instance that are not merged.</summary>
    public List<DraftApplicator> Applicators { get; } = [];

    /// <summary>What the schemas say about themselves.</summary>
    public Annotations Annotations { get; set; } = Annotations.None;

    /// <summary>Turns instances of a kind away.</summary>
    public void Reject(InstanceKind kind, AssertionSite site) => Rejections[(int)kind].Add(site);

    /// <summary>The member group of a schema; keywords of one schema share it.</summary>
    public MemberGroup MembersOf(Source source)
    {
        if (MemberGroups.FirstOrDefault(g => g.Owner == source) is not { } group)
        {
            group = new MemberGroup(source);
            MemberGroups.Add(group);
        }

        return group;
    }

    /// <summary>The item group of a schema; keywords of one schema share it.</summary>
    public ItemGroup ItemsOf(Source source)
    {
        if (ItemGroups.FirstOrDefault(g => g.Owner == source) is not { } group)
        {
            group = new ItemGroup(source);
            ItemGroups.Add(group);
        }

        return group;
    }
}

/// <summary>What <c>properties</c> and <c>additionalProperties</c> of one schema say.</summary>
internal sealed class MemberGroup(Source owner)
{
    public Source Owner { get; } = owner;

    public List<(string Name, Source Value)> Named { get; } = [];

    public Source? Additional { get; set; }
}

/// <summary>What <c>prefixItems</c> and <c>items</c> of one schema say.</summary>
internal sealed class ItemGroup(Source owner)
{
    public Source Owner { get; } = owner;

    public List<Source> Prefix { get; } = [];

    public Source? Rest { get; set; }
}

/// <summary>An applicator whose branches have no canonical form yet.</summary>
internal sealed record DraftApplicator(ApplicatorKind Kind, EquatableArray<Source> Branches, AssertionSite Site, Resolution.SchemaLocation Location);

/// <summary>Which applicator.</summary>
internal enum ApplicatorKind
{
    AnyOf,
    OneOf,
    Not,
}
