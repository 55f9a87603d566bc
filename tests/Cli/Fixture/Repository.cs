using System.Reflection;

namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>Where things are, wherever the test binaries lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The schemas of the project.</summary>
    public static string Schemas { get; } = Path.Combine(Root, "schemas");

    /// <summary>The folder of the official JSON Schema test suite, or null if it is not here.</summary>
    public static string? Suite { get; } = new[] { Environment.GetEnvironmentVariable("JSON_SCHEMA_TEST_SUITE"), Path.Combine(Root, "..", "shared", "json-schema-test-suite") }
        .FirstOrDefault(folder => !string.IsNullOrEmpty(folder) && Directory.Exists(Path.Combine(folder, "tests", "draft2020-12")));

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
