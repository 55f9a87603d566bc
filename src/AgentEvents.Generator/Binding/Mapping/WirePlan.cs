namespace AgentEvents.Generator.Binding.Mapping;

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
    /// <param name="Lifetime">Its property that says how long what it shows lasts; null if there is none.</param>
    public sealed record Build(
        string Model,
        bool IsCase,
        EquatableArray<MemberPlan> Members,
        EquatableArray<MemberSpec> Unread,
        bool KeepsOthers,
        string? Lifetime) : WirePlan;

    /// <summary>A string or a number made of canonical fields.</summary>
    /// <param name="Text">The template.</param>
    /// <param name="Type">The type of the member: a string, an enumeration, or a number, which is made of one field.</param>
    public sealed record Template(WireTemplate Text, CSharpType Type) : WirePlan;

    /// <summary>A value that is a canonical field as it is.</summary>
    public sealed record Field(string Name) : WirePlan;

    /// <summary>A value that the schema gives.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Json">Its JSON.</param>
    /// <param name="TellsCase">Whether it tells the case.</param>
    public sealed record Fixed(CSharpType Type, string Json, bool TellsCase) : WirePlan;

    /// <summary>An array that is written with one item: a canonical event has one value for it.</summary>
    /// <param name="ItemType">The type of the item.</param>
    /// <param name="Item">The item.</param>
    /// <param name="MayBeEmpty">Whether the schema allows the array to hold nothing.</param>
    public sealed record One(CSharpType ItemType, WirePlan Item, bool MayBeEmpty) : WirePlan;

    /// <summary>A setting of the connection.</summary>
    /// <param name="Setting">The setting.</param>
    /// <param name="Type">The type of the member.</param>
    public sealed record Connection(SettingSpec Setting, CSharpType Type) : WirePlan;
}
