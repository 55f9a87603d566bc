using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Explains a keyword that a dialect does not know: it may belong to another draft, or be misspelt.</summary>
internal static class UnknownKeyword
{
    /// <summary>What is the matter with it, and what to do.</summary>
    /// <param name="name">The keyword.</param>
    /// <param name="dialect">The dialect that does not know it.</param>
    /// <param name="dialects">All dialects.</param>
    public static string Explain(string name, Dialect dialect, DialectSet dialects)
    {
        var others = dialects.Known.Where(d => d.AllowsUnknown && d.Find(name) is not null).ToArray();
        if (others.Length > 0)
        {
            return $"{dialect.Name} does not have it, but {string.Join(", ", others.Select(d => d.Name))} {(others.Length == 1 ? "does" : "do")}; say with $schema which draft is meant";
        }

        return Nearest(name, dialect) is { } nearest
            ? $"{dialect.Name} does not have it; did you mean '{nearest}'?"
            : $"{dialect.Name} does not have it; a name that begins with x- is let through everywhere";
    }

    /// <summary>The keyword that is one slip away, or two in a longer one.</summary>
    private static string? Nearest(string name, Dialect dialect) => dialect.Keywords
        .Select(k => (k.Name, Distance: Distance(name, k.Name)))
        .Where(k => k.Distance <= (Math.Min(name.Length, k.Name.Length) < 5 ? 1 : 2))
        .OrderBy(k => k.Distance)
        .ThenBy(k => k.Name, StringComparer.Ordinal)
        .Select(k => k.Name)
        .FirstOrDefault();

    /// <summary>How many letters must be put in, left out, changed or swapped; letter case alone is half a slip and counts as one.</summary>
    private static int Distance(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        // No keyword is that long, and a hostile name may be.
        if (Math.Abs(left.Length - right.Length) > 2)
        {
            return int.MaxValue;
        }

        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                distances[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(
                        Math.Min(distances[i - 1, j] + 1, distances[i, j - 1] + 1),
                        distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)),
                };
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i - 2, j - 2] + 1);
                }
            }
        }

        return distances[left.Length, right.Length];
    }
}
