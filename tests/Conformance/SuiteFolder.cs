using System.Reflection;

namespace AgentEvents.Conformance;

/// <summary>The official JSON Schema test suite: where it is on this machine, if it is.</summary>
internal static class SuiteFolder
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "JSON_SCHEMA_TEST_SUITE";

    /// <summary>The folder of this test project.</summary>
    public static string Project { get; } = typeof(SuiteFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!;

    /// <summary>The folder, or null: then nothing of the suite can be run here.</summary>
    public static string? Root { get; } = Candidates().FirstOrDefault(folder => Directory.Exists(Path.Combine(folder, "tests", "draft2020-12")));

    /// <summary>Why the suite is not run.</summary>
    public static string Missing { get; } =
        $"The official JSON Schema test suite is not here. Clone it and let {Variable} name its folder; the README names the repository and the commit.";

    /// <summary>The files of tests, relative to the folder of the draft, in a fixed order.</summary>
    public static IReadOnlyList<string> Files { get; } = Root is null
        ? []
        : [.. Directory.GetFiles(Draft, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Draft, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file of tests.</summary>
    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Draft, file));

    /// <summary>The documents that the suite serves at <c>http://localhost:1234/</c>, with their URIs.</summary>
    public static IEnumerable<(string Uri, string Text)> Remotes()
    {
        if (Root is null)
        {
            return [];
        }

        var folder = Path.Combine(Root, "remotes");
        return Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => ("http://localhost:1234/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)));
    }

    /// <summary>The files of a folder of the suite, in a fixed order.</summary>
    /// <param name="folder">The folder, relative to the suite's.</param>
    public static IReadOnlyList<string> FilesIn(string folder) => Root is null
        ? []
        : [.. Directory.GetFiles(Path.Combine(Root, folder), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file of the suite.</summary>
    /// <param name="folder">The folder, relative to the suite's.</param>
    /// <param name="file">Its name.</param>
    public static byte[] Read(string folder, string file) => File.ReadAllBytes(Path.Combine(Root!, folder, file));

    private static string Draft => Path.Combine(Root!, "tests", "draft2020-12");

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            yield return named;
        }

        for (var folder = new DirectoryInfo(Project); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AgentEvents.Schema.sln")))
            {
                yield return Path.Combine(folder.FullName, "..", "shared", "json-schema-test-suite");
            }
        }
    }
}
