namespace AgentEvents.Quickstart;

/// <summary>Finds the <c>schemas</c> folder of the clone that this program runs in.</summary>
internal static class SchemaFolder
{
    /// <summary>The file that marks the root of the repository.</summary>
    public const string Marker = "AgentEvents.Schema.sln";

    /// <summary>The folder, or null outside of a clone.</summary>
    public static string? Find() => Above(AppContext.BaseDirectory) ?? Above(Directory.GetCurrentDirectory());

    private static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
            {
                return Path.Combine(folder.FullName, "schemas");
            }
        }

        return null;
    }
}
