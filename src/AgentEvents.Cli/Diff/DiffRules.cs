using AgentEvents.Cli.Diff.Code;
using AgentEvents.Cli.Diff.OpenApi;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>All kinds of changes that have a name. A new one is a line in the list of its area.</summary>
internal static class DiffRules
{
    /// <summary>The rules by area, in the order of the page.</summary>
    public static IReadOnlyList<(string Area, IReadOnlyList<DiffRule> Rules)> Areas { get; } =
    [
        ("Documents", DocumentRules.All),
        ("Operations, webhooks, callbacks", OperationRules.All),
        ("Parameters", ParameterRules.All),
        ("Bodies", BodyRules.All),
        ("Responses", ResponseRules.All),
        ("Security", SecurityRules.All),
        ("Servers", ServerRules.All),
        ("Extensions", ExtensionRules.All),
        ("Schemas", KeywordChangeRules.All),
        ("C# names", CodeRules.All),
    ];

    /// <summary>The rules by their ids.</summary>
    public static IReadOnlyDictionary<string, DiffRule> ById { get; } =
        Areas.SelectMany(area => area.Rules).ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>What has changed, by the ids of the rules.</summary>
    public static IReadOnlyDictionary<string, string> Summaries { get; } =
        ById.ToDictionary(rule => rule.Key, rule => rule.Value.Summary, StringComparer.Ordinal);

    /// <summary>How bad a change is unless a configuration file says otherwise.</summary>
    /// <param name="change">The change.</param>
    public static Severity SeverityOf(SchemaChange change) =>
        ById.TryGetValue(change.Rule, out var rule) ? rule.Severity : change.Direction == Direction.None ? Severity.Note : Severity.Error;
}
