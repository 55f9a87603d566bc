using System.Reflection;

namespace AgentEvents.Snapshots;

/// <summary>Where this project's sources are; its tests run from a clone.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder of the project.</summary>
    public static string Path { get; } =
        typeof(ProjectFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(m => m.Key == "ProjectFolder").Value!;

    /// <summary>The folder of all schemas.</summary>
    public static string Schemas { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "..", "schemas"));
}
