namespace AgentEvents.Cli.Diff;

/// <summary>Whole documents that come and go.</summary>
internal static class DocumentRules
{
    public static readonly DiffRule Added = new("document-added", Direction.None, "A document is new.", "Nobody has named it before.");

    public static readonly DiffRule Removed = new("document-removed", Direction.Other, "A document is gone.", "Whoever names it finds nothing.");

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } = [Added, Removed];
}
