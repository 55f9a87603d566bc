using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Finds the shortest string that several automata accept, by walking all of them together.</summary>
/// <param name="automata">The automata.</param>
/// <param name="least">The least number of code points.</param>
/// <param name="most">The greatest, if there is one.</param>
/// <param name="solver">Counts the steps.</param>
internal sealed class ShortestText(IReadOnlyList<Dfa> automata, long least, long? most, Solver solver)
{
    private const int MaxLength = 1_000_000;

    // Letters and digits first, so that what is found can be read.
    private static readonly byte[] Preferred =
    [
        .. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+. !#$%&'()*,/:;<=>?@[]^`{|}~\"\\"u8,
        .. Enumerable.Range(0x80, 0x80).Select(b => (byte)b),
        .. Enumerable.Range(0, 0x20).Select(b => (byte)b),
        0x7F,
    ];

    private readonly byte[] _samples = [.. Preferred.DistinctBy(b => Key([.. automata.Select(a => a.ColumnOfByte[b]), Utf8Walk.ClassOf(b)]))];

    // Counting stops where it makes no difference any more.
    private readonly long _cap = Math.Max(least, most + 1 ?? 0);

    /// <summary>The shortest string that is none of some; null if there is none.</summary>
    /// <param name="excluded">The strings that it is none of.</param>
    /// <param name="prefix">What it begins with.</param>
    /// <exception cref="UndecidedException">It takes too long.</exception>
    public string? Find(IReadOnlySet<string> excluded, string prefix = "")
    {
        // Without patterns, a long row of letters is found at once.
        if (automata.Count == 0 && prefix.Length == 0 && least > 64 && (most is null || most >= least))
        {
            return least > MaxLength
                ? throw new UndecidedException("minLength")
                : Enumerable.Range(0, 1 + excluded.Count)
                    .Select(i => new string('a', (int)least - 4) + Numbered(i))
                    .First(t => !excluded.Contains(t));
        }

        var trie = new TextTrie(excluded);
        byte[] samples = [.. Preferred.DistinctBy(b => Key([.. automata.Select(a => a.ColumnOfByte[b]), Utf8Walk.ClassOf(b), trie.ClassOf(b)]))];
        samples = excluded.Count == 0 ? _samples : samples;
        int[] start = [.. automata.Select(a => a.Start), Utf8Walk.Boundary, TextTrie.Root, 0];
        foreach (var value in Encoding.UTF8.GetBytes(prefix))
        {
            if (Step(start, value, trie) is not { } next)
            {
                return null;
            }

            start = next;
        }

        var came = new Dictionary<string, (string From, byte By)>(StringComparer.Ordinal) { [Key(start)] = ("", 0) };
        var open = new Queue<int[]>([start]);
        while (open.Count > 0)
        {
            var state = open.Dequeue();
            if (IsDead(state))
            {
                continue;
            }

            if (Accepts(state, trie))
            {
                return prefix + Spelled(Key(state), came);
            }

            foreach (var sample in samples)
            {
                solver.Spend();
                if (Step(state, sample, trie) is { } next && came.TryAdd(Key(next), (Key(state), sample)))
                {
                    open.Enqueue(next);
                }
            }
        }

        return null;
    }

    private static string Numbered(int number) =>
        new([.. Enumerable.Range(0, 4).Select(i => (char)('a' + (number / (int)Math.Pow(26, 3 - i) % 26)))]);

    private bool IsDead(int[] state)
    {
        for (var i = 0; i < automata.Count; i++)
        {
            if (state[i] == Dfa.Reject)
            {
                return true;
            }
        }

        return false;
    }

    private bool Accepts(int[] state, TextTrie trie)
    {
        for (var i = 0; i < automata.Count; i++)
        {
            if (!automata[i].Accepts[state[i]])
            {
                return false;
            }
        }

        return state[^3] == Utf8Walk.Boundary && !trie.IsEnd(state[^2]) && state[^1] >= least && (most is null || state[^1] <= most);
    }

    private int[]? Step(int[] state, byte value, TextTrie trie)
    {
        var next = new int[state.Length];
        for (var i = 0; i < automata.Count; i++)
        {
            next[i] = automata[i].Rows[state[i]][automata[i].ColumnOfByte[value]];
        }

        next[^3] = Utf8Walk.Step(state[^3], value);
        next[^2] = trie.Step(state[^2], value);
        next[^1] = state[^1] < _cap && !Utf8Walk.IsContinuation(value) ? state[^1] + 1 : state[^1];
        return next[^3] == Utf8Walk.Invalid || next[^1] > most ? null : next;
    }

    private static string Spelled(string key, Dictionary<string, (string From, byte By)> came)
    {
        var bytes = new List<byte>();
        while (came[key] is { From.Length: > 0 } step)
        {
            bytes.Add(step.By);
            key = step.From;
        }

        bytes.Reverse();
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Key(int[] state) => string.Create(state.Length * 2, state, (span, numbers) =>
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            (span[2 * i], span[(2 * i) + 1]) = ((char)numbers[i], (char)(numbers[i] >> 16));
        }
    });
}
