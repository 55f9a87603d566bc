using AgentEvents.Generator.OpenApi;

namespace AgentEvents.Generator.Binding.Mapping;

// Law of this file: immutable, equal by value, plain values only, as in Specs.cs.

/// <summary>How a model is made of canonical events, and read back into them.</summary>
/// <param name="Hub">The full name of the canonical union.</param>
/// <param name="Wire">The full name of the model.</param>
/// <param name="Cases">The canonical cases that the model can carry.</param>
/// <param name="AllCases">All canonical cases, in the order of the hub.</param>
/// <param name="Homeless">The cases and fields that the schemas give reasons for having no place for.</param>
internal sealed record MappingSpec(
    string Hub,
    string Wire,
    EquatableArray<CaseMapping> Cases,
    EquatableArray<HubCase> AllCases,
    EquatableArray<HomelessFacts> Homeless)
{
    /// <summary>The name of the canonical union without its namespace.</summary>
    public string HubName => Hub.Substring(Hub.LastIndexOf('.') + 1);

    /// <summary>The name of the model without its namespace.</summary>
    public string WireName => Wire.Substring(Wire.LastIndexOf('.') + 1);

    /// <summary>The members that say which account is used, in the order in which they come.</summary>
    public IEnumerable<MemberSpec> Connections => Cases.SelectMany(c => c.Alternatives).SelectMany(Plans.Connections).GroupBy(m => m.Name, StringComparer.Ordinal).Select(g => g.First());
}

/// <summary>A canonical case.</summary>
/// <param name="Name">Its name: the constant that tells it.</param>
/// <param name="Type">The full name of its record.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record HubCase(string Name, string Type, EquatableArray<MemberSpec> Fields);

/// <summary>A canonical case on the wire.</summary>
/// <param name="Case">The case.</param>
/// <param name="Alternatives">The ways to write it, those that need more fields first. One is the rule.</param>
internal sealed record CaseMapping(HubCase Case, EquatableArray<WirePlan.Build> Alternatives)
{
    /// <summary>The fields that no way to write it has a place for.</summary>
    public IEnumerable<MemberSpec> Lost => Case.Fields.Where(f => Alternatives.All(a => !Plans.Fields(a).Contains(f.WireName)));

    /// <summary>The required field that some way to write it does not tell, so that it cannot be read back; null if all do.</summary>
    public MemberSpec? Untold => Case.Fields.FirstOrDefault(f => f.IsRequired && Alternatives.Any(a => !Plans.Fields(a).Contains(f.WireName)));
}

/// <summary>How a value of the wire is made of a canonical case, and read back.</summary>
internal abstract record WirePlan
{
    private WirePlan()
    {
    }

    /// <summary>A record.</summary>
    /// <param name="Model">Its full name.</param>
    /// <param name="IsCase">Whether it is a case of a union, so that its type tells something.</param>
    /// <param name="Members">The members that are set.</param>
    /// <param name="Unread">The members that no canonical field stands for.</param>
    /// <param name="KeepsOthers">Whether it keeps members that the schema does not name.</param>
    public sealed record Build(string Model, bool IsCase, EquatableArray<MemberPlan> Members, EquatableArray<MemberSpec> Unread, bool KeepsOthers) : WirePlan;

    /// <summary>A string made of canonical fields.</summary>
    /// <param name="Text">The template.</param>
    /// <param name="Type">The type of the member: a string, or an enumeration.</param>
    public sealed record Template(WireTemplate Text, CSharpType Type) : WirePlan;

    /// <summary>A value that is a canonical field as it is.</summary>
    public sealed record Field(string Name) : WirePlan;

    /// <summary>A value that the schema gives.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Json">Its JSON.</param>
    /// <param name="TellsCase">Whether it tells the case.</param>
    public sealed record Fixed(CSharpType Type, string Json, bool TellsCase) : WirePlan;

    /// <summary>An array of exactly one item.</summary>
    /// <param name="ItemType">The type of the item.</param>
    /// <param name="Item">The item.</param>
    public sealed record One(CSharpType ItemType, WirePlan Item) : WirePlan;

    /// <summary>What says which account is used.</summary>
    public sealed record Connection(MemberSpec Member) : WirePlan;
}

/// <summary>A member that is set.</summary>
/// <param name="Member">The member.</param>
/// <param name="Value">Its value.</param>
/// <param name="TellsCase">Whether its presence tells the case.</param>
internal sealed record MemberPlan(MemberSpec Member, WirePlan Value, bool TellsCase);

/// <summary>Questions about plans.</summary>
internal static class Plans
{
    /// <summary>The canonical fields that a plan has a place for.</summary>
    public static IEnumerable<string> Fields(WirePlan plan) => plan switch
    {
        WirePlan.Template template => template.Text.Fields.Select(f => f.Name),
        WirePlan.Field field => [field.Name],
        WirePlan.One one => Fields(one.Item),
        WirePlan.Build build => build.Members.SelectMany(m => Fields(m.Value)),
        _ => [],
    };

    /// <summary>The canonical fields that a plan cannot do without.</summary>
    public static IEnumerable<string> Needs(WirePlan plan) => plan switch
    {
        WirePlan.Build build => build.Members.Where(m => m.Member.IsRequired).SelectMany(m => Needs(m.Value)),
        WirePlan.One one => Needs(one.Item),
        _ => Fields(plan),
    };

    /// <summary>The members that say which account is used.</summary>
    public static IEnumerable<MemberSpec> Connections(WirePlan plan) => plan switch
    {
        WirePlan.Connection connection => [connection.Member],
        WirePlan.Build build => build.Members.SelectMany(m => Connections(m.Value)),
        WirePlan.One one => Connections(one.Item),
        _ => [],
    };

    /// <summary>Every member that carries canonical fields, with the JSON Pointer to it.</summary>
    public static IEnumerable<(string Pointer, WirePlan Plan)> Slots(WirePlan plan, string pointer = "") => plan switch
    {
        WirePlan.Template or WirePlan.Field => [(pointer, plan)],
        WirePlan.One one => Slots(one.Item, pointer + "/0"),
        WirePlan.Build build => build.Members.SelectMany(m => Slots(m.Value, Reading.JsonPointer.Append(pointer, m.Member.WireName))),
        _ => [],
    };
}
