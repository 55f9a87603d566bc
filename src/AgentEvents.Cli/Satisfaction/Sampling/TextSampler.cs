using System.Text;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Kinds;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>
/// Chooses a string: of a format by examples and their variations, of patterns by a walk through their automata that ends the shortest way.
/// </summary>
/// <param name="sampler">Has the random numbers.</param>
/// <param name="statements">What the string satisfies.</param>
internal sealed class TextSampler(Sampler sampler, IReadOnlyList<int> statements)
{
    private const int MostTries = 8;
    private const int MostExtra = 12;
    private const int MostWalked = 40;
    private const int MostGuesses = 16;
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    // What writers and readers of JSON get wrong: quotes, escapes, control characters, several bytes, surrogates.
    private static readonly string[] Odd = [" ", "-", "_", ".", "/", "\"", "\\", "\n", "\t", "\u0001", "ä", "ß", "€", "語", "\u2028", "😀", "𝒳"];

    private static readonly string[] Seen = [.. Enumerable.Range('!', 94).Select(c => ((char)c).ToString())];

    private readonly TextRange _range = new Texts(statements, sampler.Solver).Range;

    /// <summary>The string; null if none was found in some tries.</summary>
    public JsonValue? Make()
    {
        if (_range.Listed is { } listed)
        {
            return new JsonValue.Text(listed);
        }

        if (_range.Functions.Count > 0)
        {
            return RandomFormats.Of(_range.Functions, sampler.Random).Select(Tried).FirstOrDefault(v => v is not null);
        }

        for (var tried = 0; tried < MostTries; tried++)
        {
            if ((_range.Automata.Count == 0 ? Free() : Walked()) is { } text && Tried(text) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private JsonValue? Tried(string text)
    {
        var value = new JsonValue.Text(text);
        return statements.All(s => sampler.Solver.Holds(s, value)) ? value : null;
    }

    private int Length(int extra)
    {
        // Now and then as long as it may be.
        var most = Math.Min(_range.Most ?? long.MaxValue, _range.Least + extra);
        return _range.Most <= 2_000 && sampler.Random.Chance(5)
            ? (int)_range.Most.Value
            : (int)_range.Least + sampler.Random.Below((int)(most - _range.Least) + 1);
    }

    private string? Free()
    {
        if (_range.Least > 10_000)
        {
            return null;
        }

        var text = new StringBuilder();
        var isOdd = sampler.Random.Chance(25);
        for (var left = Length(MostExtra); left > 0; left--)
        {
            text.Append(isOdd && sampler.Random.Chance(40) ? sampler.Random.OneOf(Odd) : Letters[sampler.Random.Below(Letters.Length)].ToString());
        }

        return text.ToString();
    }

    // A beginning by chance, and then the shortest way to an end; where there is none, from half the way.
    private string? Walked()
    {
        var beginning = Beginning(_range.Least > 10_000 ? 0 : Length(MostWalked));
        var shortest = new ShortestText(_range.Automata, _range.Least, _range.Most, sampler.Solver);
        while (true)
        {
            if (shortest.Find(new HashSet<string>(), beginning) is { } text || beginning.Length == 0)
            {
                return beginning.Length == 0 ? null : shortest.Find(new HashSet<string>(), beginning);
            }

            var half = beginning.Length / 2;
            beginning = beginning[..(half > 0 && char.IsHighSurrogate(beginning[half - 1]) ? half - 1 : half)];
        }
    }

    private string Beginning(int length)
    {
        var text = new StringBuilder();
        int[] states = [.. _range.Automata.Select(a => a.Start)];
        for (; length > 0; length--)
        {
            if (Next(states) is not var (next, after))
            {
                break;
            }

            text.Append(next);
            states = after;
        }

        return text.ToString();
    }

    // All of ASCII that can be seen, and now and then something odd. Where few characters do, all are looked at.
    private (string Text, int[] After)? Next(int[] states)
    {
        IEnumerable<string> guesses = Enumerable.Range(0, MostGuesses).Select(_ =>
            sampler.Random.Chance(4) ? sampler.Random.OneOf(Odd) : Seen[sampler.Random.Below(Seen.Length)]);
        foreach (var guess in guesses.Concat(Scan()))
        {
            if (After(states, guess) is { } after)
            {
                return (guess, after);
            }
        }

        return null;

        IEnumerable<string> Scan()
        {
            foreach (var guess in sampler.Random.Shuffled(Seen.Concat(Odd)))
            {
                yield return guess;
            }
        }
    }

    private int[]? After(int[] states, string text)
    {
        int[] next = [.. states];
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            for (var i = 0; i < next.Length; i++)
            {
                next[i] = _range.Automata[i].Rows[next[i]][_range.Automata[i].ColumnOfByte[value]];
                if (!TextPatterns.LivingStatesOf(_range.Automata[i])[next[i]])
                {
                    return null;
                }
            }
        }

        return next;
    }
}
