using System.Reflection;

namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>Where things are, wherever the test binaries lie.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The schemas of the project.</summary>
    public static string Schemas { get; } = Path.Combine(Root, "schemas");

    /// <summary>The copy of the official JSON Schema test suite.</summary>
    public static string Suite { get; } = Path.Combine(Root, "tests", "Conformance", "json-schema-test-suite");

    /// <summary>Pacts that were written by an earlier version: test data that does not change.</summary>
    public static string EarlierPacts { get; } = Path.Combine(Root, "tests", "Contract", "earlier");

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
