using System.Reflection;

namespace AgentEvents.Conformance;

/// <summary>The official JSON Schema test suite, a copy of which stands beside these tests.</summary>
internal static class SuiteFolder
{
    /// <summary>The folder of this test project.</summary>
    public static string Project { get; } =
        typeof(SuiteFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!;

    /// <summary>The folder of the suite.</summary>
    public static string Root { get; } = Path.Combine(Project, "json-schema-test-suite");

    /// <summary>The files of tests of all drafts that the generator reads, relative to <c>tests</c>, in a fixed order.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. SuiteFigures.Drafts.SelectMany(d => FilesBelow(d.Folder))];

    /// <summary>The files of tests of one draft, relative to <c>tests</c>, in a fixed order.</summary>
    /// <param name="draft">Its folder.</param>
    public static IReadOnlyList<string> FilesBelow(string draft)
    {
        var tests = Path.Combine(Root, "tests");
        return [.. Directory.GetFiles(Path.Combine(tests, draft), "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(tests, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The documents that the suite serves at <c>http://localhost:1234/</c>, with their URIs.</summary>
    public static IEnumerable<(string Uri, string Text)> Remotes()
    {
        var folder = Path.Combine(Root, "remotes");
        return Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => ("http://localhost:1234/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)));
    }

    /// <summary>The files of a folder of the suite, in a fixed order.</summary>
    /// <param name="folder">The folder, relative to the suite's.</param>
    public static IReadOnlyList<string> FilesIn(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Root, folder), "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file of the suite.</summary>
    /// <param name="folder">The folder, relative to the suite's.</param>
    /// <param name="file">Its name.</param>
    public static byte[] Read(string folder, string file) => File.ReadAllBytes(Path.Combine(Root, folder, file));
}
