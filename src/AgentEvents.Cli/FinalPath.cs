namespace AgentEvents.Cli;

/// <summary>Follows links to where a file really is.</summary>
internal static class FinalPath
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    /// <summary>The path without links and detours. What does not exist yet keeps its name, in the folder that it will be in.</summary>
    /// <param name="path">A path.</param>
    public static string Of(string path)
    {
        try
        {
            return Of(Path.GetFullPath(path), MostLinks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Whoever opens it will say what is wrong with it.
            return path;
        }
    }

    private static string Of(string full, int links)
    {
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        var here = Path.Combine(Of(folder, links), Path.GetFileName(full));
        return links > 0 && new FileInfo(here).LinkTarget is { } target
            ? Of(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links - 1)
            : here;
    }
}
