#pragma warning disable RS0030 // Asks the process what it runs in, so that nobody else has to.

namespace AgentEvents.Cli;

/// <summary>What the tool runs in. Commands ask this and never the process, so that a test can be any environment.</summary>
internal sealed record ToolEnvironment
{
    /// <summary>Whether a person sees standard output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees standard error as it comes.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether colours are welcome on standard output: a terminal, and nobody has set <c>NO_COLOR</c> (no-color.org).</summary>
    public bool Colours { get; init; }

    /// <summary>Whether this is a job of GitHub Actions, which turns marked lines into annotations.</summary>
    public bool GitHubActions { get; init; }

    /// <summary>Is cancelled when the user wants an end. Null listens to the signals of the process.</summary>
    public CancellationToken? Stop { get; init; }

    /// <summary>Where compiled folders of schemas are kept; null if nothing is kept.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Reads an environment variable; null if it is not set. Where there is no process, none is.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The day by UTC, which is the same wherever a pipeline runs.</summary>
    public Func<DateOnly> Today { get; init; } = static () => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>What the process runs in.</summary>
    public static ToolEnvironment OfProcess() => new()
    {
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Colours = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
        Variable = Environment.GetEnvironmentVariable,
        CacheFolder = FindCacheFolder(),
        GitHubActions = string.Equals(Environment.GetEnvironmentVariable("GITHUB_ACTIONS"), "true", StringComparison.OrdinalIgnoreCase),
    };

    // Where each system has what may be deleted at any time.
    private static string? FindCacheFolder()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } own && Path.IsPathRooted(own) ? own
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? ""
            : Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
        return caches.Length == 0 ? null : Path.Combine(caches, "agent-events");
    }
}
