namespace AgentEvents.Cli.Diff.Rules;

/// <summary>References: what they lead to is compared where it stands, so here only the reference itself counts.</summary>
internal sealed class ReferenceRule : KeywordRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["$ref", "$dynamicRef", "$dynamicAnchor", "$schema", "$vocabulary"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            var (old, now) = pair[keyword];
            if (!CanonicalText.Same(old, now))
            {
                pair.Report(
                    $"{keyword}-changed",
                    pair.At(keyword),
                    Direction.Other,
                    $"{keyword} leads somewhere else: what it means cannot be compared",
                    now);
            }
        }
    }
}
