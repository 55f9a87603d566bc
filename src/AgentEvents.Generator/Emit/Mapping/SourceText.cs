using System.Globalization;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>How the code that makes a model spells what it is made of: the fields of the event, and the settings of the connection.</summary>
/// <param name="mapping">The mapping.</param>
/// <param name="connection">The name of the connection's type.</param>
internal sealed class SourceText(MappingSpec mapping, string connection)
{
    private readonly SettingSpec[] _settings = mapping.Settings.ToArray();

    /// <summary>The canonical field of a name.</summary>
    public static MemberSpec Field(HubCase hubCase, string name) => hubCase.Fields.First(f => f.WireName == name);

    /// <summary>The condition that a field is there.</summary>
    public static string IsThere(MemberSpec field) => new PlanSource(field.WireName, Access(field)).IsThere;

    /// <summary>What messages call the things that a slot is made of.</summary>
    public static IEnumerable<string> NamesOf(WirePlan slot) =>
        slot is WirePlan.Connection setting ? [NameOf(setting.Setting)] : Plans.FieldsOf(slot);

    /// <summary>A local for each setting that may not be there: whether another operation requires it does not matter then.</summary>
    public IEnumerable<string> Locals(CaseMapping found) => found.Alternatives.SelectMany(Plans.Settings)
        .Select(s => s.Setting.Name)
        .Distinct(StringComparer.Ordinal)
        .Where(name => !SettingOf(name).IsRequired)
        .Select(name => SettingOf(name).Type is CSharpType.Enumeration
            ? $"string? {LocalOf(name)} = ((object?){Access(name)})?.ToString();"
            : $"{TypeText.Of(SettingOf(name).Type)}? {LocalOf(name)} = {Access(name)};");

    /// <summary>What a plan cannot do without, and what may not be there.</summary>
    public PlanSource[] Needs(WirePlan plan, HubCase hubCase) => Sources(Plans.Needed(plan), hubCase);

    /// <summary>The condition under which there is anything to write; empty if there always is.</summary>
    public string Condition(WirePlan plan, HubCase hubCase)
    {
        // An optional array is left out rather than empty.
        var needs = Needs(plan is WirePlan.One one ? one.Item : plan, hubCase);
        if (needs.Length > 0)
        {
            return string.Join(" && ", needs.Select(n => n.IsThere));
        }

        var slots = Plans.Slots(plan).ToArray();
        var any = Sources(slots.Select(s => s.Plan), hubCase);
        var hasCertain = slots.Any(s => s.Plan is WirePlan.Connection setting
            ? SettingOf(setting.Setting.Name).IsRequired
            : Plans.FieldsOf(s.Plan).All(f => Field(hubCase, f).IsRequired));
        return hasCertain || slots.Length == 0 ? "" : any.Length == 1 ? any[0].IsThere : $"({string.Join(" || ", any.Select(n => n.IsThere))})";
    }

    /// <summary>Each place of a canonical field, with the conditions under which it is written.</summary>
    public IEnumerable<(string Field, string[] Conditions)> Places(WirePlan plan, HubCase hubCase) => plan switch
    {
        WirePlan.Build build =>
            build.Members.SelectMany(m => Places(m.Value, hubCase), (m, place) => m.IsNeeded ? place : Under(m.Value, place, hubCase)),
        WirePlan.One { MayBeEmpty: true } one => Places(one.Item, hubCase).Select(place => Under(one.Item, place, hubCase)),
        WirePlan.One one => Places(one.Item, hubCase),
        _ => Plans.FieldsOf(plan).Select(f => (f, Array.Empty<string>())),
    };

    /// <summary>Whether the expression of an optional member is null where its source is.</summary>
    public static bool IsNullByItself(MemberPlan member, HubCase hubCase) => member.Value switch
    {
        WirePlan.Field field => member.Member.Type is not CSharpType.OrNull && !Field(hubCase, field.Name).IsRequired,
        WirePlan.Template { Type: CSharpType.Text, Text: { IsPlain: true, Fields: [var only] } } => Field(hubCase, only.Name).Type is CSharpType.Text,
        WirePlan.Connection setting => setting.Type is not (CSharpType.OrNull or CSharpType.Enumeration),
        _ => false,
    };

    /// <summary>A setting as it is, or null.</summary>
    public string Value(WirePlan.Connection setting) => SettingOf(setting.Setting.Name).IsRequired ? Present(setting) : LocalOf(setting.Setting.Name);

    /// <summary>A setting that is there.</summary>
    public string Present(WirePlan.Connection setting)
    {
        var name = setting.Setting.Name;
        var isRequired = SettingOf(name).IsRequired;
        return setting.Setting.Type is CSharpType.Enumeration
            ? $"new {TypeText.Of(setting.Setting.Type)}({(isRequired ? Access(name) + ".ToString()" : LocalOf(name) + "!")})"
            : isRequired ? Access(name) : LocalOf(name) + (setting.Setting.Type.IsValueType ? ".GetValueOrDefault()" : "!");
    }

    private (string Field, string[] Conditions) Under(WirePlan plan, (string Field, string[] Conditions) place, HubCase hubCase) =>
        (place.Field, place.Conditions.Concat(Needs(plan is WirePlan.One one ? one.Item : plan, hubCase).Select(n => n.IsThere))
            .Distinct(StringComparer.Ordinal)
            .ToArray());

    private PlanSource[] Sources(IEnumerable<WirePlan> slots, HubCase hubCase) => slots
        .SelectMany(slot => slot is WirePlan.Connection setting
            ? SettingOf(setting.Setting.Name).IsRequired ? [] : [new PlanSource(NameOf(setting.Setting), LocalOf(setting.Setting.Name))]
            : Plans.FieldsOf(slot).Select(f => Field(hubCase, f)).Where(f => !f.IsRequired).Select(f => new PlanSource(f.WireName, Access(f))))
        .Distinct()
        .ToArray();

    private SettingSpec SettingOf(string name) => _settings.First(s => s.Name == name);

    private string LocalOf(string name) => "setting" + (Array.FindIndex(_settings, s => s.Name == name) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Access(MemberSpec field) => "source." + CSharpIdentifier.Of(field.Name);

    private string Access(string name) => "connection." + CSharpIdentifier.Of(ApiNames.Member(SettingOf(name), connection));

    private static string NameOf(SettingSpec setting) => "connection." + setting.Name;
}
