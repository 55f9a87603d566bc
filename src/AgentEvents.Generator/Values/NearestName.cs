namespace AgentEvents.Generator.Values;

/// <summary>
/// Finds what somebody meant who has mistyped a name: keywords, and the options, commands, schemas, providers and formats of the tool.
/// </summary>
internal static class NearestName
{
    // What has more mistakes than a third of its letters is another word, and a guess would only mislead.
    private const int LettersForAMistake = 3;
    private const int MostLetters = 64;

    /// <summary>The name that is nearest, if one is near enough.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="names">What can be meant.</param>
    /// <returns>The name; null if nothing is near.</returns>
    public static string? Of(string text, IEnumerable<string> names)
    {
        if (text.Length is 0 or > MostLetters)
        {
            return null;
        }

        var (best, least) = ((string?)null, int.MaxValue);
        foreach (var name in names)
        {
            var distance = Distance(text.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < least && distance <= Math.Min(text.TrimStart('-').Length, name.TrimStart('-').Length) / LettersForAMistake)
            {
                (best, least) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>A question to be put behind a message: <c> Did you mean 'validate'?</c>; empty if nothing is near.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="names">What can be meant.</param>
    public static string Question(string text, IEnumerable<string> names) => Of(text, names) is { } name ? $" Did you mean '{name}'?" : "";

    // Letters that are missing, too many, others, or two that have changed places (optimal string alignment).
    private static int Distance(string one, string other)
    {
        var (before, last, row) = (new int[other.Length + 1], Enumerable.Range(0, other.Length + 1).ToArray(), new int[other.Length + 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
