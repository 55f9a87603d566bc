using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>Says what a rule means.</summary>
internal static class RuleText
{
    /// <summary>The explanation of a rule.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="CannotRunException">There is no such rule.</exception>
    public static string Of(string id)
    {
        if (!DiffRules.ById.TryGetValue(id, out var rule))
        {
            throw new CannotRunException($"there is no rule '{id}'.{DidYouMean.Question(id, DiffRules.ById.Keys)} docs/diff.md lists all of them");
        }

        var example = rule.Before == rule.After
            ? ""
            : $"\nbefore: {rule.Before}\nafter:  {rule.After}\nBoth are JSON Merge Patches (RFC 7396) of the document in docs/diff.md.\n";
        return $"{rule.Id}: {ReportWriter.WordFor(rule.Severity)} unless configured\n{rule.Summary}\nBreaks {Breaks(rule)}. {rule.Reason}\n{example}";
    }

    /// <summary>Whom a rule breaks, in a word or two.</summary>
    public static string Breaks(DiffRule rule) => rule.Direction switch
    {
        Direction.None => rule.BreaksCode ? "those who compile, if --code is given" : "nobody",
        Direction.Narrower => "senders",
        Direction.Wider => "receivers",
        _ => "senders and receivers",
    };
}
