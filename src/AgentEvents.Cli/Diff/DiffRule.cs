using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff;

/// <summary>A kind of change: what it is called, whom it breaks, and an example.</summary>
/// <param name="Id">What it is called in reports and configuration files.</param>
/// <param name="Direction">What it does to the messages that are allowed.</param>
/// <param name="Summary">What has changed.</param>
/// <param name="Reason">Why that breaks somebody, or nobody.</param>
internal sealed record DiffRule(string Id, Direction Direction, string Summary, string Reason)
{
    /// <summary>What makes an example of the version before out of a document: a JSON Merge Patch (RFC 7396).</summary>
    public string Before { get; init; } = "{}";

    /// <summary>What makes the version after it.</summary>
    public string After { get; init; } = "{}";

    /// <summary>Whether it breaks those who compile against the generated code.</summary>
    public bool BreaksCode { get; init; }

    /// <summary>How bad it is where it breaks nobody.</summary>
    public Severity Harmless { get; init; } = Severity.Note;

    /// <summary>How bad it is unless a configuration file says otherwise.</summary>
    public Severity Severity => Direction == Direction.None ? Harmless : Severity.Error;
}
