using System.Reflection;
using System.Text.Json;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>One file under <c>schemas/*/examples</c>.</summary>
/// <param name="Path">Relative to the schemas folder, with forward slashes.</param>
/// <param name="Schema">The schema that it is an example of, for example <c>sinch/agent-event.schema.json</c>.</param>
/// <param name="IsValid">The manifest's verdict.</param>
/// <param name="Utf8">Its bytes.</param>
public sealed record Example(string Path, string Schema, bool IsValid, byte[] Utf8)
{
    /// <summary>The model that the schema gives.</summary>
    public ModelCase Model => ModelCase.ForSchema(Schema);
}

/// <summary>All examples, as the manifests list them.</summary>
public static class Examples
{
    public static IReadOnlyList<Example> All { get; } = ReadAll();

    public static IEnumerable<Example> Valid => All.Where(example => example.IsValid);

    public static Example Get(string path) => All.Single(example => example.Path == path);

    private static Example[] ReadAll()
    {
        var schemas = Path.Combine(FindRepository(), "schemas");
        return
        [
            .. Directory.GetDirectories(schemas)
                .Where(folder => File.Exists(Path.Combine(folder, "examples", "manifest.json")))
                .Order(StringComparer.Ordinal)
                .SelectMany(ReadProvider),
        ];
    }

    private static IEnumerable<Example> ReadProvider(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "examples", "manifest.json")));
        var provider = Path.GetFileName(folder);
        return
        [
            .. manifest.RootElement.GetProperty("valid").EnumerateArray().Select(entry => Read(folder, provider, entry, isValid: true)),
            .. manifest.RootElement.GetProperty("invalid").EnumerateArray().Select(entry => Read(folder, provider, entry, isValid: false)),
        ];
    }

    private static Example Read(string folder, string provider, JsonElement entry, bool isValid)
    {
        var file = entry.GetProperty("file").GetString()!;
        return new Example(
            $"{provider}/examples/{file}",
            $"{provider}/{entry.GetProperty("schema").GetString()}",
            isValid,
            File.ReadAllBytes(Path.Combine(folder, "examples", file)));
    }

    /// <summary>The folder of the repository.</summary>
    public static string FindRepository()
    {
        var project = typeof(Examples).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!;
        return Above(AppContext.BaseDirectory) ?? Above(project)
            ?? throw new DirectoryNotFoundException(
                "AgentEvents.Schema.sln is above neither the test binaries nor the test project: run the tests from a clone.");
    }

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
