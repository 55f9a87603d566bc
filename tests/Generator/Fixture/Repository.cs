using System.Reflection;

namespace AgentEvents.Generator.Tests.Fixture;

/// <summary>Where the files of the repository are, wherever the test binaries lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Generator { get; } = Path.Combine(Root, "src", "AgentEvents.Generator");

    public static string DiagnosticPages { get; } = Path.Combine(Root, "docs", "diagnostics");

    /// <summary>The schemas that the models are made from; the dialect itself is no model.</summary>
    public static IReadOnlyList<SchemaText> Schemas { get; } = ReadSchemas();

    /// <summary>The source files below a folder, without what builds leave behind.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
        .Order(StringComparer.Ordinal);

    private static SchemaText[] ReadSchemas()
    {
        var folder = Path.Combine(Root, "schemas");
        SchemaText[] schemas =
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Where(static path => path.EndsWith(".schema.json", StringComparison.Ordinal) || Path.GetFileName(path) == "openapi.json")
                .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
                .Where(static file => file.Name != "dialect.schema.json")
                .OrderBy(static file => file.Name, StringComparer.Ordinal)
                .Select(static file => SchemaText.Verbatim(file.Name, File.ReadAllText(file.Path))),
        ];
        schemas.Length.ShouldBeGreaterThan(8, "The schemas of the three providers are expected in " + folder);
        return schemas;
    }

    private static string FindRoot()
    {
        var folder = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "ProjectFolder").Value;
        while (folder is not null && Directory.GetFiles(folder, "*.sln").Length == 0)
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder.ShouldNotBeNull("No solution file stands above the test project.");
    }
}
