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

/// <summary>What a command found out. Every format is written from this and from nothing else.</summary>
/// <param name="Command">The command that made it.</param>
/// <param name="Subjects">What was looked at, in its order.</param>
/// <param name="IsInterrupted">Whether the command was stopped before its end, so that there is more to look at.</param>
internal sealed record Report(string Command, IReadOnlyList<Subject> Subjects, bool IsInterrupted = false)
{
    /// <summary>What a report says that is not complete.</summary>
    public const string Interrupted = "interrupted: this is what was looked at until then";

    /// <summary>Whether nothing is wrong with what was looked at.</summary>
    public bool IsGood => Subjects.All(s => s.IsGood || s.IsTolerated);

    /// <summary>The exit code that it calls for; what could not be judged outweighs what is bad.</summary>
    public int ExitCode => IsInterrupted ? Cli.ExitCode.Interrupted
        : Subjects.Any(s => s.Failure is not null && !s.IsTolerated) ? Cli.ExitCode.CouldNotRun
        : IsGood ? Cli.ExitCode.Good
        : Cli.ExitCode.Bad;
}

/// <summary>One thing that was looked at: a file, a stream, a schema.</summary>
internal sealed record Subject
{
    /// <summary>What it is called in the report.</summary>
    public required string Name { get; init; }

    /// <summary>The file that it is in, or null for standard input.</summary>
    public string? File { get; init; }

    /// <summary>What it consists of, in the singular: <c>document</c>, <c>file</c>, <c>line</c>, <c>message</c>, <c>change</c>, <c>request</c>, <c>interaction</c>.</summary>
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

/// <summary>One thing that was found.</summary>
internal sealed record Finding
{
    /// <summary>How bad it is.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>What kind of thing it is: the keyword that is violated, or the kind of change.</summary>
    public required string Rule { get; init; }

    /// <summary>What is wrong, without any value of a payload.</summary>
    public required string Message { get; init; }

    /// <summary>The part of the subject, if it has named parts; null otherwise.</summary>
    public string? Part { get; init; }

    /// <summary>The line of the file, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>The column, from 1, in UTF-16 units: what editors, SARIF and GitHub count in.</summary>
    public long? Column { get; init; }

    /// <summary>Where in the document: a JSON Pointer; null if it is about more than a document.</summary>
    public string? Pointer { get; init; }

    /// <summary>The offset in bytes from the start of the document or the line.</summary>
    public int? ByteOffset { get; init; }

    /// <summary>Where the keyword is written.</summary>
    public string? SchemaLocation { get; init; }

    /// <summary>The value concerned, as it stands in the document. Null unless the user asked for values: it may be a phone number.</summary>
    public string? Value { get; init; }

    /// <summary>What else a command has to say of it, by name.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The place in words: the pointer, or that it is the whole document.</summary>
    public string Place => Pointer is { Length: 0 } ? "(document)" : Pointer ?? "";
}

/// <summary>Something that is said of a finding.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">What it says.</param>
internal sealed record Fact(string Name, string Text);
