using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Dialects;

/// <summary>The dialects that the generator reads; a new one is a file in this folder and a line here.</summary>
internal static class KnownDialects
{
    /// <summary>The drafts of JSON Schema, the oldest first.</summary>
    public static IReadOnlyList<Dialect> Drafts { get; } =
        [Draft04.Dialect, Draft06.Dialect, Draft07.Dialect, Draft201909.Dialect, Draft202012.Dialect];

    /// <summary>
    /// The dialects as a project of ours has them: a schema without <c>$schema</c> is held to be draft 2020-12 without unknown keywords.
    /// </summary>
    public static DialectSet Project { get; } = new(
        [.. Drafts, Version1.Dialect, AgentEventsDialect.Dialect],
        AgentEventsDialect.Unnamed,
        Draft202012.Dialect);

    /// <summary>The dialects of a project of ours, or of schemas that were not written for the generator.</summary>
    /// <param name="foreign">How those are read; null for a project of ours.</param>
    /// <param name="choices">What a project of ours chooses about text and numbers.</param>
    public static DialectSet For(ForeignDialects? foreign, ScalarChoices choices) => foreign switch
    {
        not null => Foreign(foreign),
        _ when choices == ScalarChoices.None => Project,
        _ => new DialectSet(Project.Known.Select(d => Choose(d, choices)), Choose(Project.Unnamed, choices), Choose(Draft202012.Dialect, choices)),
    };

    private static Dialect Choose(Dialect dialect, ScalarChoices choices) => dialect with
    {
        AssertsFormats = dialect.AssertsFormats || choices.AssertsFormats,
        HoldsFormats = dialect.HoldsFormats || choices.AssertsFormats,
        IntegerFormat = choices.IntegerFormat,
        NumberFormat = choices.NumberFormat,
    };

    /// <summary>
    /// The dialects for schemas that were not written for the generator: all drafts, and draft 2020-12 for a schema without <c>$schema</c>.
    /// </summary>
    /// <param name="choice">What is different.</param>
    private static DialectSet Foreign(ForeignDialects choice)
    {
        Dialect[] drafts = [.. choice.AssertsFormats ? Drafts.Select(static d => d with { AssertsFormats = true }) : Drafts];
        var latest = drafts[drafts.Length - 1];
        var set = new DialectSet([.. drafts, Version1.Dialect, AgentEventsDialect.Dialect], latest, latest);
        return set.Find(choice.Unnamed) is { } named ? new DialectSet(set.Known, named, latest) : set;
    }

    /// <summary>The keywords of a table but for some that a later draft replaces.</summary>
    public static IEnumerable<Keyword> Without(this IEnumerable<Keyword> keywords, params string[] names) =>
        keywords.Where(k => !names.Contains(k.Name, StringComparer.Ordinal));
}
