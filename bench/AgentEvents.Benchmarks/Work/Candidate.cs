namespace AgentEvents.Benchmarks.Work;

/// <summary>Work that can be measured: a pass over a whole rotation, and what must come out.</summary>
/// <param name="Name">How figures and messages call it.</param>
/// <param name="Pass">Goes through the rotation once and returns the sum of the outcomes.</param>
/// <param name="Count">How many documents a pass goes through.</param>
/// <param name="Expected">What a pass must return, or null where only the peers can tell.</param>
internal sealed record Candidate(string Name, Func<long> Pass, int Count, long? Expected)
{
    /// <summary>A candidate for some work.</summary>
    public static Candidate Of<TWork>(string name, TWork work, long? expected)
        where TWork : struct, IWork =>
        new(name, () => GoThrough(work), work.Count, expected);

    /// <summary>Runs one pass and holds its outcome against what it must be.</summary>
    /// <exception cref="InvalidOperationException">The work was not done rightly: its time would mean nothing.</exception>
    public long PassChecked()
    {
        var sum = Pass();
        return Expected is null || sum == Expected
            ? sum
            : throw new InvalidOperationException($"{Name} came to {sum} instead of {Expected}: it does not do what it is measured for.");
    }

    private static long GoThrough<TWork>(TWork work)
        where TWork : struct, IWork
    {
        long sum = 0;
        for (var i = 0; i < work.Count; i++)
        {
            sum += work.Do(i);
        }

        return sum;
    }
}
