namespace AgentEvents.Cli;

/// <summary>Lists the files of folders that users name.</summary>
internal static class FolderFiles
{
    /// <summary>The files below a folder in a fixed order.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="pattern">Which files.</param>
    /// <exception cref="CannotRunException">The folder cannot be read.</exception>
    public static IReadOnlyList<string> Below(string folder, string pattern)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CannotRunException(
                File.Exists(folder) ? $"{folder}: is a file; name a folder"
                : Directory.Exists(folder) ? $"{folder}: may not be read; check its permissions"
                : $"{folder}: does not exist; check the path");
        }
    }
}
