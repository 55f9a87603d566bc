namespace AgentEvents.Cli.Reporting;

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    /// <summary>Worth knowing, and no fault.</summary>
    Note,

    /// <summary>Probably a fault. A build warns of it, and it decides no exit code.</summary>
    Warning,

    /// <summary>A fault: it decides the exit code.</summary>
    Error,
}
