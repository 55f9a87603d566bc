namespace AgentEvents.Generator.Canonical;

/// <summary>A demand on a number.</summary>
/// <param name="Site">The keyword.</param>
internal abstract record NumberCheck(AssertionSite Site)
{
    /// <summary>It must be an integer: mathematically, where <c>1.0</c> is one, or also as it is written.</summary>
    public sealed record Integer(bool AsWritten, AssertionSite Site) : NumberCheck(Site);

    /// <summary>It must be a multiple of something, exactly.</summary>
    public sealed record MultipleOf(string Divisor, AssertionSite Site) : NumberCheck(Site);

    /// <summary>A named format, of which the runtime has the check.</summary>
    public sealed record Format(string Name, AssertionSite Site) : NumberCheck(Site);

    /// <summary>A bound.</summary>
    public sealed record Bound(bool IsMaximum, bool IsExclusive, string Limit, AssertionSite Site) : NumberCheck(Site);
}
