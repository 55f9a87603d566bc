using System.Text.Json;

namespace AgentEvents.Quickstart;

/// <summary>Every example below the <c>schemas</c> folder, with the verdict that its manifest expects.</summary>
/// <param name="Folder">The <c>schemas</c> folder.</param>
/// <param name="Examples">Sorted by provider; the valid ones of a provider first.</param>
internal sealed record Corpus(string Folder, IReadOnlyList<Example> Examples)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public int Valid => Examples.Count(example => example.IsValid);

    public int Invalid => Examples.Count - Valid;

    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="JsonException">A manifest is broken.</exception>
    public static Corpus Read(string folder) =>
        new(folder, [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(ReadProvider)]);

    /// <summary>The bytes of an example.</summary>
    /// <param name="provider">The name of its folder.</param>
    /// <param name="file">Path below the provider's <c>examples</c>, such as <c>valid/read.json</c>.</param>
    /// <exception cref="IOException">There is no such file.</exception>
    public byte[] Bytes(string provider, string file) => File.ReadAllBytes(Path.Combine(Folder, provider, "examples", file));

    private static IEnumerable<Example> ReadProvider(string folder)
    {
        var path = Path.Combine(folder, "examples", "manifest.json");
        if (!File.Exists(path))
        {
            return [];
        }

        var provider = Path.GetFileName(folder);
        var manifest = JsonSerializer.Deserialize<Manifest>(File.ReadAllBytes(path), Options) ?? throw new JsonException($"{path} is null.");
        return
        [
            .. manifest.Valid.Select(example => example with { Provider = provider, IsValid = true }),
            .. manifest.Invalid.Select(example => example with { Provider = provider }),
            .. Unlisted(Path.Combine(folder, "examples"), manifest).Select(file => new Example(file, "") { Provider = provider }),
        ];
    }

    // A payload that no manifest lists would pass unseen; with no schema to judge it, it counts as wrong.
    private static IEnumerable<string> Unlisted(string examples, Manifest manifest) =>
        Directory.GetFiles(examples, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(examples, file).Replace('\\', '/'))
            .Except(manifest.Valid.Concat(manifest.Invalid).Select(example => example.File).Append("manifest.json"))
            .Order(StringComparer.Ordinal);

    private sealed record Manifest(IReadOnlyList<Example> Valid, IReadOnlyList<Example> Invalid);
}

/// <summary>One example as the manifest lists it.</summary>
/// <param name="File">Path below <c>examples/</c>.</param>
/// <param name="Schema">The schema file that judges it; empty if the manifest does not list it.</param>
internal sealed record Example(string File, string Schema)
{
    public string Provider { get; init; } = "";

    public bool IsValid { get; init; }

    /// <summary>What must be reported of an invalid one, the principal violation first.</summary>
    public IReadOnlyList<Expected> Violations { get; init; } = [];
}
