namespace AgentEvents.Cli.Diff.Git;

/// <summary>Finds <c>git</c>.</summary>
internal static class GitExecutable
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>Its full path.</summary>
    /// <exception cref="CannotRunException">There is none.</exception>
    public static string Path => Found.Value ?? throw new CannotRunException("revisions are read with git, and there is none in PATH; install it");

    // Windows would look into the current folder first, and that may be somebody else's.
    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .Where(System.IO.Path.IsPathFullyQualified)
        .Select(folder => System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
        .FirstOrDefault(File.Exists);
}
