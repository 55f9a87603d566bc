namespace AgentEvents.Cli.Reporting;

/// <summary>One thing that was looked at: a file, a stream, a schema.</summary>
internal sealed record Subject
{
    /// <summary>What it is called in the report.</summary>
    public required string Name { get; init; }

    /// <summary>The file that it is in, or null for standard input.</summary>
    public string? File { get; init; }

    /// <summary>
    /// What it consists of, in the singular: <c>document</c>, <c>file</c>, <c>line</c>, <c>message</c>, <c>change</c>, <c>name</c>,
    /// <c>request</c>, <c>interaction</c>.
    /// </summary>
    public required string Unit { get; init; }

    /// <summary>How many units were looked at.</summary>
    public long Count { get; init; }

    /// <summary>How many units are bad.</summary>
    public long BadCount { get; init; }

    /// <summary>What was found, in the order of the places. No more than was asked for.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether there is more to find than is listed.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Why it could not be looked at, or not to its end; null if it could.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether it does not decide the exit code: it is not owed yet, such as a pending interaction, and listed all the same.</summary>
    public bool IsTolerated { get; init; }

    /// <summary>Whether it was looked at and nothing is wrong with it.</summary>
    public bool IsGood => Failure is null && BadCount == 0;
}
