namespace AgentEvents.Cli.Diff.Rules;

/// <summary>Knows what it means when some keywords change.</summary>
internal abstract class KeywordRule
{
    /// <summary>All rules, in the order of the report. A keyword that no rule names is a remark (<see cref="RemarkRule"/>) or unknown.</summary>
    public static IReadOnlyList<KeywordRule> All { get; } =
    [
        new ReferenceRule(),
        new TypeRule(),
        new ValueSetRule(),
        new RequiredRule(),
        new PropertiesRule(),
        new BoundRule(),
        new TextRule(),
        new BranchRule(),
        new SubschemaRule(),
        new RemarkRule(),
    ];

    /// <summary>The keywords that it answers for.</summary>
    public abstract IReadOnlyList<string> Keywords { get; }

    /// <summary>Reports what has changed.</summary>
    /// <param name="pair">The two versions.</param>
    public abstract void Compare(SchemaPair pair);
}
