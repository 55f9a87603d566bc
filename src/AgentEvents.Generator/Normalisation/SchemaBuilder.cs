using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>A canonical schema in the making: keywords add to it, and <see cref="SchemaCompletion"/> makes the rules of it.</summary>
internal sealed class SchemaBuilder
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

    /// <summary>Schemas of all names.</summary>
    public List<Source> Names { get; } = [];

    /// <summary>Members that must be there when others are.</summary>
    public List<DependentMember> Dependencies { get; } = [];

    /// <summary>Sets of members of which one must be there.</summary>
    public List<MemberChoice> MemberChoices { get; } = [];

    /// <summary>What <c>unevaluatedProperties</c> says, with the schema that it stands in.</summary>
    public List<(Source Owner, Source Schema)> UnevaluatedMembers { get; } = [];

    /// <summary>What <c>unevaluatedItems</c> says, with the schema that it stands in.</summary>
    public List<(Source Owner, Source Schema)> UnevaluatedItems { get; } = [];

    /// <summary>The keywords that forbid equal items.</summary>
    public List<AssertionSite> Unique { get; } = [];

    /// <summary>Demands on the number of members.</summary>
    public List<CountCheck> MemberCounts { get; } = [];

    /// <summary>Demands on items, one group for each schema that has any.</summary>
    public List<ItemGroup> ItemGroups { get; } = [];

    /// <summary>Demands on the number of items.</summary>
    public List<CountCheck> ItemCounts { get; } = [];

    /// <summary>Schemas applied to the same instance that are not merged.</summary>
    public List<ApplicatorBuilder> Applicators { get; } = [];

    /// <summary>What the schemas say about themselves.</summary>
    public SchemaMetadata Metadata { get; set; } = SchemaMetadata.None;

    /// <summary>The same, keyword by keyword; empty unless annotations are collected.</summary>
    public List<AnnotationSite> Annotations { get; } = [];

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
