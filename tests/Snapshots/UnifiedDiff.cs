namespace AgentEvents.Snapshots;

/// <summary>The difference of two texts, line by line, as <c>diff -u</c> shows it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    // The table below has the product of the numbers of differing lines as its size; beyond this they are shown as a whole.
    private const int LargestTable = 4_000_000;

    // Nobody reads further; the received file has everything.
    private const int LongestDiff = 200;

    /// <summary>What to take away from and to add to one text to get the other.</summary>
    /// <param name="expected">The text as it should be.</param>
    /// <param name="actual">The text as it is.</param>
    public static string Between(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (end < left.Length - start && end < right.Length - start && left[^(end + 1)] == right[^(end + 1)])
        {
            end++;
        }

        var lines = left[Math.Max(0, start - Context)..start].Select(line => " " + line)
            .Concat(Changes(left[start..^end], right[start..^end]))
            .Concat(left[^end..].Take(Context).Select(line => " " + line))
            .ToArray();
        var shown = string.Join('\n', lines.Take(LongestDiff));
        return $"--- verified\n+++ received\n@@ line {start + 1} @@\n{shown}{(lines.Length > LongestDiff ? "\n…" : "")}";
    }

    private static IEnumerable<string> Changes(string[] left, string[] right)
    {
        if ((long)left.Length * right.Length > LargestTable)
        {
            return left.Select(line => "-" + line).Concat(right.Select(line => "+" + line));
        }

        var common = LongestCommon(left, right);
        var lines = new List<string>();
        int i = 0, j = 0;
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add(" " + left[i++]);
                j++;
            }
            else if (j == right.Length || (i < left.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add("-" + left[i++]);
            }
            else
            {
                lines.Add("+" + right[j++]);
            }
        }

        return lines;
    }

    // How many lines the rests from i and j on have in common at most.
    private static int[,] LongestCommon(string[] left, string[] right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
