using System.Reflection;

namespace AgentEvents.StandIn.Tests;

/// <summary>Where the repository is. Binaries may lie outside of it.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(
        typeof(RepositoryFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ProjectFolder").Value!,
        "..",
        ".."));
}
