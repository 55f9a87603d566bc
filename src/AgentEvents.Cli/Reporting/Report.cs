namespace AgentEvents.Cli.Reporting;

/// <summary>What a command found out. Every format is written from this and from nothing else.</summary>
/// <param name="Command">The command that made it.</param>
/// <param name="Subjects">What was looked at, in its order.</param>
/// <param name="IsInterrupted">Whether the command was stopped before its end, so that there is more to look at.</param>
internal sealed record Report(string Command, IReadOnlyList<Subject> Subjects, bool IsInterrupted = false)
{
    /// <summary>What a report says that is not complete.</summary>
    public const string Interrupted = "interrupted: this is what was looked at until then";

    /// <summary>What rules mean, by their ids; those that nobody explains are missing.</summary>
    public IReadOnlyDictionary<string, string> Rules { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether nothing is wrong with what was looked at.</summary>
    public bool IsGood => Subjects.All(s => s.IsGood || s.IsTolerated);

    /// <summary>The exit code that it calls for; what could not be judged outweighs what is bad.</summary>
    public int ExitCode => IsInterrupted ? Cli.ExitCode.Interrupted
        : Subjects.Any(s => s.Failure is not null && !s.IsTolerated) ? Cli.ExitCode.CouldNotRun
        : IsGood ? Cli.ExitCode.Good
        : Cli.ExitCode.Bad;
}
