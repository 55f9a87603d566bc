using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>What a change of a rule is called.</summary>
/// <param name="Rule">The id.</param>
/// <param name="Message">What has changed.</param>
internal sealed record RuleName(string Rule, string Message)
{
    /// <summary>The name of a rule that refuses what was, or is, accepted elsewhere.</summary>
    /// <param name="site">The rule.</param>
    /// <param name="other">The rule of the same keyword in the other version; null if there is none.</param>
    /// <param name="isNew">Whether the rule is one of the new version, so that what was valid is refused.</param>
    /// <param name="refusesAll">Whether its schema refuses everything.</param>
    public static RuleName Of(AssertionSite site, AssertionSite? other, bool isNew, bool refusesAll)
    {
        if (refusesAll)
        {
            return isNew ? new("closed", "nothing is allowed here any more") : new("opened", "something is allowed here where nothing was");
        }

        var message = (isNew, other) switch
        {
            (true, null) => $"{site.Message} now",
            (false, null) => $"not demanded any more: {site.Message}",
            (true, _) => $"{site.Message} now; before: {other.Message}",
            (false, _) => $"{other.Message} now; before: {site.Message}",
        };
        var name = (site.Keyword, other) switch
        {
            ("type", _) => isNew ? "type-narrowed" : "type-widened",
            ("enum", not null) => isNew ? "enum-value-removed" : "enum-value-added",
            (_, null) => $"{site.Keyword}-{(isNew ? "added" : "removed")}",
            var (keyword, _) when KeywordChangeRules.Lower.Contains(keyword) => $"{keyword}-{(isNew ? "raised" : "lowered")}",
            var (keyword, _) when KeywordChangeRules.Upper.Contains(keyword) => $"{keyword}-{(isNew ? "lowered" : "raised")}",
            var (keyword, _) => $"{keyword}-changed",
        };
        return KeywordChangeRules.Ids.Contains(name) ? new(name, message)
            : isNew ? new("schema-narrowed", $"what was valid may be refused now, by {site.Keyword}")
            : new("schema-widened", $"what was refused may be valid now, by {site.Keyword}");
    }
}
