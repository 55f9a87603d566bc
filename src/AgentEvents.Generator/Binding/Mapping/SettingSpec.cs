namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A setting of the connection: what says which account is used, and is not part of any event.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Type">Its type, without what presence adds.</param>
/// <param name="IsRequired">Whether nothing can be sent without it.</param>
/// <param name="Docs">What its documentation says.</param>
/// <param name="Definition">Where its schema is written, for messages: a URI with a JSON Pointer.</param>
internal sealed record SettingSpec(string Name, CSharpType Type, bool IsRequired, Docs Docs, string Definition)
{
    /// <summary>The setting that a member is.</summary>
    /// <param name="member">The member, or that of the array which the value is an item of.</param>
    /// <param name="type">The type of the value. A connection has no setting that is null: it has none then.</param>
    /// <param name="definition">Where the schema is written.</param>
    public static SettingSpec Of(MemberSpec member, CSharpType type, string definition) =>
        new(member.Name, type is CSharpType.OrNull orNull ? orNull.Inner : type, member.IsRequired, member.Docs, definition);

    /// <summary>One setting of all that have one name: required if one of them is.</summary>
    /// <remarks>Each place that has a set of values makes a type of its own for it; what they share is that they are text.</remarks>
    public static SettingSpec Merge(IEnumerable<SettingSpec> settings)
    {
        var all = settings.ToArray();
        return all[0] with
        {
            Type = all.All(s => s.Type == all[0].Type) ? all[0].Type : new CSharpType.Text(),
            IsRequired = all.Any(s => s.IsRequired),
        };
    }

    /// <summary>The pairs that have one name and cannot be one setting.</summary>
    public static IEnumerable<(SettingSpec First, SettingSpec Second)> Clashes(IEnumerable<SettingSpec> settings) => settings
        .GroupBy(s => s.Name, StringComparer.Ordinal)
        .SelectMany(g => g.Where(s => KindOf(s.Type) != KindOf(g.First().Type)).Take(1), (g, s) => (g.First(), s));

    /// <summary>The message about a pair that cannot be one setting.</summary>
    public string ClashesWith(SettingSpec first) =>
        $"the setting {Name} of the connection has another type here than at '{first.Definition}'; give one of them an x-dotnet-name";

    private static CSharpType KindOf(CSharpType type) => type is CSharpType.Enumeration ? new CSharpType.Text() : type;
}
