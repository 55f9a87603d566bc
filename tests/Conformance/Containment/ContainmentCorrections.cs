namespace AgentEvents.Conformance.Containment;

/// <summary>The questions of the suite whose answer there is wrong, and why.</summary>
internal static class ContainmentCorrections
{
    /// <summary>The reasons, by file, number and question.</summary>
    public static IReadOnlyDictionary<(string File, int Id, string Question), string> All { get; } =
        System.IO.File.ReadLines(Path.Combine(SuiteFolder.Project, "Containment", "corrections.txt"))
            .Where(l => !l.StartsWith('#'))
            .Select(l => l.Split(" | "))
            .ToDictionary(
                l => (l[0], int.Parse(l[1], System.Globalization.CultureInfo.InvariantCulture), l[2]),
                l => l[3].Length > 0 ? l[3] : throw new FormatException("corrections.txt: an entry needs a reason"));
}
