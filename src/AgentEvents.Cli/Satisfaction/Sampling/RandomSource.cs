using System.Numerics;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// Numbers that look like chance, and are the same for the same seed on every machine and in every version of .NET (SplitMix64), which
/// <see cref="Random"/> does not promise.
/// </summary>
internal sealed class RandomSource
{
    private ulong _state;

    private RandomSource(ulong state) => _state = state;

    /// <summary>The numbers of one document.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="document">The number of the document: each has numbers of its own, however many the others took.</param>
    public static RandomSource Of(long seed, long document)
    {
        var seeds = new RandomSource((ulong)seed);
        return new RandomSource(seeds.Next() ^ new RandomSource((ulong)document).Next());
    }

    /// <summary>A number from zero, below a limit.</summary>
    public int Below(int limit) => limit <= 1 ? 0 : (int)(Next() % (ulong)limit);

    /// <summary>A number from one to another, both included.</summary>
    public BigInteger Between(BigInteger first, BigInteger last)
    {
        var count = last - first + 1;
        var number = BigInteger.Zero;
        for (var bits = count.GetBitLength(); bits > -64; bits -= 64)
        {
            number = (number << 64) + Next();
        }

        return first + (number % count);
    }

    /// <summary>Whether something is the case that is so in so many of a hundred times.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of several.</summary>
    public T OneOf<T>(IReadOnlyList<T> several) => several[Below(several.Count)];

    /// <summary>All of several, in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> several)
    {
        T[] all = [.. several];
        for (var i = all.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
