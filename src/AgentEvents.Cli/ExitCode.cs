namespace AgentEvents.Cli;

/// <summary>What the process says at its end. Pipelines depend on these numbers: they never change.</summary>
internal static class ExitCode
{
    /// <summary>Everything that was looked at is as it should be.</summary>
    public const int Good = 0;

    /// <summary>Something that was looked at is not as it should be.</summary>
    public const int Bad = 1;

    /// <summary>The question could not be answered: a file is missing, a schema is unusable, an option is wrong.</summary>
    public const int CouldNotRun = 2;

    /// <summary>
    /// Stopped from outside (Ctrl-C, or the signal to terminate); the report covers what was looked at until then. 128 and the number of SIGINT, as
    /// shells have it.
    /// </summary>
    public const int Interrupted = 130;
}
