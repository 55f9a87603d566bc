namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Questions about plans.</summary>
internal static class Plans
{
    /// <summary>The canonical fields that a plan has a place for.</summary>
    public static IEnumerable<string> Fields(WirePlan plan) => Slots(plan).SelectMany(s => FieldsOf(s.Plan));

    /// <summary>The settings of the connection that a plan has a place for.</summary>
    public static IEnumerable<WirePlan.Connection> Settings(WirePlan plan) => Slots(plan).Select(s => s.Plan).OfType<WirePlan.Connection>();

    /// <summary>The canonical fields that a plan cannot do without.</summary>
    public static IEnumerable<string> Needs(WirePlan plan) => Needed(plan).SelectMany(FieldsOf);

    /// <summary>The settings of the connection that a plan cannot do without.</summary>
    public static IEnumerable<WirePlan.Connection> NeededSettings(WirePlan plan) => Needed(plan).OfType<WirePlan.Connection>();

    /// <summary>What holds a value from elsewhere and cannot be left out.</summary>
    public static IEnumerable<WirePlan> Needed(WirePlan plan) => plan switch
    {
        WirePlan.Template or WirePlan.Field or WirePlan.Connection => [plan],
        WirePlan.Build build => build.Members.Where(m => m.IsNeeded).SelectMany(m => Needed(m.Value)),
        WirePlan.One one when !one.MayBeEmpty || TellsCase(one.Item) => Needed(one.Item),
        _ => [],
    };

    /// <summary>Whether something in the value tells the case, so that it is written whatever else there is.</summary>
    public static bool TellsCase(WirePlan plan) => plan switch
    {
        WirePlan.Fixed given => given.TellsCase,
        WirePlan.Build build => build.Members.Any(m => m.TellsCase || TellsCase(m.Value)),
        WirePlan.One one => TellsCase(one.Item),
        _ => false,
    };

    /// <summary>Every place that holds a value from elsewhere, with the JSON Pointer to it.</summary>
    public static IEnumerable<(string Pointer, WirePlan Plan)> Slots(WirePlan plan, string pointer = "") => plan switch
    {
        WirePlan.Template or WirePlan.Field or WirePlan.Connection => [(pointer, plan)],
        WirePlan.One one => Slots(one.Item, pointer + "/0"),
        WirePlan.Build build => build.Members.SelectMany(m => Slots(m.Value, JsonPointer.Append(pointer, m.Member.WireName))),
        _ => [],
    };

    /// <summary>Every record that a plan makes, the outer ones first.</summary>
    public static IEnumerable<WirePlan.Build> Records(WirePlan plan) => plan switch
    {
        WirePlan.Build build => build.Members.SelectMany(m => Records(m.Value)).Prepend(build),
        WirePlan.One one => Records(one.Item),
        _ => [],
    };

    /// <summary>The canonical fields that a slot is made of.</summary>
    public static IEnumerable<string> FieldsOf(WirePlan slot) => slot switch
    {
        WirePlan.Template template => template.Text.Fields.Select(f => f.Name),
        WirePlan.Field field => [field.Name],
        _ => [],
    };
}
