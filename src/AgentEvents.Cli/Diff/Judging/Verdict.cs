namespace AgentEvents.Cli.Diff.Judging;

/// <summary>Whether all documents of one schema are documents of another.</summary>
internal abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>They are, which is proven.</summary>
    public sealed record Compatible : Verdict;

    /// <summary>They are not.</summary>
    /// <param name="Document">One that the first accepts and the second refuses, as JSON.</param>
    public sealed record Breaking(string Document) : Verdict;

    /// <summary>Nobody knows.</summary>
    /// <param name="Reason">The keyword that was not decided, or the limit that was reached.</param>
    public sealed record Unknown(string Reason) : Verdict;
}
