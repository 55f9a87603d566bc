namespace AgentEvents.Cli.Verification;

/// <summary>A pact, as far as it is about requests.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Provider">The provider that it names.</param>
/// <param name="Interactions">Its requests.</param>
/// <param name="MessageCount">How many messages it has, which are no matter of HTTP.</param>
internal sealed record PactFile(string Name, string Provider, IReadOnlyList<PactInteraction> Interactions, int MessageCount)
{
    private const string Prefix = "pacts/";

    /// <summary>The pacts that come with the tool.</summary>
    public static IReadOnlyList<PactFile> BuiltIn { get; } = [.. typeof(PactFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(ReadResource)];

    /// <summary>The pacts that users name.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="note">Takes a line for each JSON file of a folder that is something else than a pact.</param>
    /// <exception cref="CannotRunException">A file cannot be read, is cut off, or is no pact that can be verified; a folder has none.</exception>
    public static IReadOnlyList<PactFile> Of(IEnumerable<string> paths, Action<string> note) =>
        [.. paths.SelectMany(path => Directory.Exists(path)
            ? OfFolder(path, note)
            : [Read(path) ?? throw new CannotRunException($"{path}: is no pact; name a file that a consumer's tests have written")])];

    private static List<PactFile> OfFolder(string folder, Action<string> note)
    {
        var pacts = new List<PactFile>();
        foreach (var file in FolderFiles.Below(folder, "*.json"))
        {
            if (Read(file) is { } pact)
            {
                pacts.Add(pact);
            }
            else
            {
                note($"{file}: is no pact and left out");
            }
        }

        return pacts.Count > 0
            ? pacts
            : throw new CannotRunException($"{folder}: holds no pact; name a folder that consumers' tests have written pacts (*.json) into");
    }

    private static PactFile? Read(string path) => PactReader.Read(path, InputFile.Bytes(path));

    private static PactFile ReadResource(string resource)
    {
        using var stream = typeof(PactFile).Assembly.GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return PactReader.Read(resource, copy.ToArray())!;
    }
}
