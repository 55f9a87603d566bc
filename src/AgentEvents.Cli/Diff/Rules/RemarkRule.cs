namespace AgentEvents.Cli.Diff.Rules;

/// <summary>Whatever no other rule answers for. Remarks change no verdict; a keyword that nobody knows might.</summary>
internal sealed class RemarkRule : KeywordRule
{
    /// <summary>The kind of change that all remarks are.</summary>
    public const string Rule = "remark-changed";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } =
        [
            "$id", "$anchor", "$comment", "title", "description", "default", "examples", "example", "deprecated", "writeOnly", "contentEncoding",
            "contentMediaType",
        ];

    // Asked for when all rules are there, and not while their list is being made.
    private static readonly Lazy<HashSet<string>> Answered = new(() => [.. All.SelectMany(rule => rule.Keywords)]);

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in pair.Old.Members.Select(m => m.Name).Union(pair.New.Members.Select(m => m.Name), StringComparer.Ordinal))
        {
            var (old, now) = pair[keyword];
            var isRemark = Keywords.Contains(keyword) || keyword.StartsWith("x-", StringComparison.Ordinal);
            if ((Answered.Value.Contains(keyword) && !isRemark) || keyword == "x-extensible-enum" || CanonicalText.Same(old, now))
            {
                continue;
            }

            pair.Report(
                isRemark ? Rule : "unknown-keyword-changed",
                pair.At(keyword),
                isRemark ? Direction.None : Direction.Other,
                isRemark ? $"{keyword} has changed, which changes no verdict" : $"{keyword} has changed, and what it means is not known",
                now);
        }
    }
}
