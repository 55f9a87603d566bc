using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace AgentEvents.Contract.Corpus;

/// <summary>The <c>schemas</c> folder of this repository: where it is and what is in it. Judges nothing.</summary>
internal static class SchemaFolder
{
    private static readonly ConcurrentDictionary<string, JsonElement> Documents = new(StringComparer.Ordinal);

    private static string ProjectFolder { get; } = typeof(SchemaFolder).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ProjectFolder").Value!;

    /// <summary>
    /// Root of the repository: the nearest folder above the test binaries, or above the test project, that holds the solution file.
    /// </summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Full path of the <c>schemas</c> folder.</summary>
    public static string Root { get; } = Path.Combine(Repository, "schemas");

    /// <summary>Names of the provider folders: those that have an <c>openapi.json</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Providers { get; } =
    [
        .. Directory.GetDirectories(Root)
            .Where(folder => File.Exists(Path.Combine(folder, "openapi.json")))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Names of all folders that have examples: those of the providers, and that of the provider-neutral events.</summary>
    public static IReadOnlyList<string> Folders { get; } =
    [
        .. Directory.GetDirectories(Root)
            .Where(folder => File.Exists(Path.Combine(folder, "examples", "manifest.json")))
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The providers whose documents are transcribed in full: those with a <c>transcription.md</c> and an inventory. The conventions of
    /// <c>schemas/README.md</c> are theirs; every other folder is held to what makes a provider work, and to the examples that it lists.
    /// </summary>
    public static IReadOnlyList<string> Transcribed { get; } =
    [
        .. Providers.Where(provider => File.Exists(Path.Combine(Root, provider, "transcription.md"))
            && File.Exists(DocumentInventory.PathOf(provider))),
    ];

    /// <summary>The folders whose examples show every rule: those that are transcribed, and that of the provider-neutral events.</summary>
    public static IReadOnlyList<string> Complete { get; } =
    [
        .. Folders.Where(folder => Transcribed.Contains(folder) || !File.Exists(Path.Combine(Root, folder, "openapi.json"))),
    ];

    /// <summary>Paths of one provider's schema files, relative to <see cref="Root"/>, with forward slashes.</summary>
    /// <param name="provider">Name of the provider folder.</param>
    public static IReadOnlyList<string> SchemaFiles(string provider) =>
    [
        .. Directory.GetFiles(Path.Combine(Root, provider), "*.schema.json")
            .Select(file => $"{provider}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The schema files and OpenAPI documents of <see cref="Transcribed"/>, relative to <see cref="Root"/>.</summary>
    public static IReadOnlyList<string> AllDocuments() =>
        [.. Transcribed.SelectMany(provider => SchemaFiles(provider).Append($"{provider}/openapi.json"))];

    /// <summary>The JSON document at a path relative to <see cref="Root"/>; parsed once.</summary>
    /// <param name="path">Relative path with forward slashes.</param>
    public static JsonElement Read(string path) => Documents.GetOrAdd(path, Parse);

    /// <summary>The bytes of a file at a path relative to <see cref="Root"/>.</summary>
    /// <param name="path">Relative path with forward slashes.</param>
    public static byte[] ReadBytes(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    private static JsonElement Parse(string path)
    {
        using var document = JsonDocument.Parse(ReadBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
        return document.RootElement.Clone();
    }

    // Binaries may be built outside the repository (--artifacts-path); then only the project file knows where it is.
    private static string FindRepository() =>
        Above(AppContext.BaseDirectory) ?? Above(ProjectFolder) ?? throw new DirectoryNotFoundException(
            $"AgentEvents.Schema.sln is neither above {AppContext.BaseDirectory} nor above {ProjectFolder}: build the tests from a clone "
                + "of the repository.");

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AgentEvents.Schema.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
