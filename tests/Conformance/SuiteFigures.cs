namespace AgentEvents.Conformance;

/// <summary>A part of the suite and how many cases it has.</summary>
/// <param name="Name">What it is called in print.</param>
/// <param name="Folder">The folder of its files below that of the draft; its subfolders are parts of their own.</param>
/// <param name="Cases">How many instances its files hold against schemas.</param>
internal sealed record SuitePart(string Name, string Folder, int Cases)
{
    /// <summary>Whether a file is one of this part.</summary>
    /// <param name="file">The file, relative to the folder of the draft.</param>
    public bool Holds(string file) => (Path.GetDirectoryName(file) ?? "").Replace('\\', '/') == Folder;
}

/// <summary>Which suite is meant, and how much of it there is: a clone that lacks files would pass with fewer cases and look as good.</summary>
internal static class SuiteFigures
{
    /// <summary>The commit of https://github.com/json-schema-org/JSON-Schema-Test-Suite that the numbers belong to.</summary>
    public const string Commit = "44401e0c046704b476ec9d2e2fccdaee618f259d";

    /// <summary>All cases of draft 2020-12.</summary>
    public const int Cases = 2225;

    /// <summary>The parts of the draft.</summary>
    public static IReadOnlyList<SuitePart> Parts { get; } =
    [
        new("required", "", 1299),
        new("optional", "optional", 162),
        new("format", "optional/format", 764),
    ];
}
