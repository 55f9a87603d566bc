using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>What the <c>diff</c> command was asked for.</summary>
internal sealed record DiffOptions
{
    /// <summary>The versions as they are named: the old one and the new one, or the new one alone where the history has the old ones.</summary>
    public required IReadOnlyList<string> Versions { get; init; }

    /// <summary>Which tags are the old versions; null if the old version is named.</summary>
    public string? History { get; init; }

    /// <summary>The repository of revisions; null for the current folder.</summary>
    public string? Repository { get; init; }

    /// <summary>Whose trouble makes the exit code 1; null leaves it to the configuration.</summary>
    public BreakingFor? FailOn { get; init; }

    /// <summary>Whether C# names that change make the exit code 1.</summary>
    public bool FailsOnCode { get; init; }

    /// <summary>The configuration file, or null.</summary>
    public string? Config { get; init; }

    /// <summary>Whether the schema of configuration files is wanted, in place of a comparison.</summary>
    public bool PrintsSchema { get; init; }

    /// <summary>The rule to be explained, in place of a comparison; null for a comparison.</summary>
    public string? Explain { get; init; }

    /// <summary>What report is wanted, and where.</summary>
    public required ReportOptions Report { get; init; }

    /// <summary>Whether something else than a comparison is wanted.</summary>
    public bool IsQuestion => PrintsSchema || Explain is not null;
}
