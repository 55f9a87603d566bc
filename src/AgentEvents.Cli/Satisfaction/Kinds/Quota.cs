namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>How many items satisfy a formula, at the least or at the most.</summary>
/// <param name="From">The first position that counts.</param>
/// <param name="Value">The formula.</param>
/// <param name="Count">How many.</param>
internal sealed record Quota(int From, int Value, long Count)
{
    /// <summary>How many of some positions count.</summary>
    public int CountOf(IEnumerable<int> positions) => positions.Count(p => p >= From);
}
