using AgentEvents.Generator.Canonical;

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
    public List<DraftApplicator> Applicators { get; } = [];

    /// <summary>What the schemas say about themselves.</summary>
    public Annotations Annotations { get; set; } = Annotations.None;

    /// <summary>The same, keyword by keyword; empty unless annotations are collected.</summary>
    public List<RemarkSite> Remarks { get; } = [];

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

    /// <summary>Whether the group stands for what an <c>unevaluatedProperties</c> leaves alone: it names members without saying anything of them.</summary>
    public bool IsLeftover { get; init; }

    public List<(string Name, Source? Value)> Named { get; } = [];

    public List<(Patterns.PatternCompilation Pattern, Source? Value)> ByPattern { get; } = [];

    public Source? Additional { get; set; }
}

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

/// <summary>An applicator whose branches have no canonical form yet.</summary>
/// <param name="Kind">Which applicator.</param>
/// <param name="Branches">Its schemas; for a conditional: if, then, else, of which the last two may be null.</param>
/// <param name="Site">The keyword.</param>
/// <param name="Location">Where the keyword is written.</param>
/// <param name="Member">The member that a dependent schema depends on.</param>
internal sealed record DraftApplicator(
    ApplicatorKind Kind, EquatableArray<Source?> Branches, AssertionSite Site, SchemaLocation Location, string Member = "");

/// <summary>Which applicator.</summary>
internal enum ApplicatorKind
{
    AnyOf,
    OneOf,
    Not,
    Conditional,
    Dependent,
}
