namespace AgentEvents.Cli.Reporting;

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

    /// <summary>What tells it from all others in later runs; null if nothing does.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why it was accepted before; null if it was not.</summary>
    public string? Accepted { get; init; }

    /// <summary>What else a command has to say of it, by name.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The place in words: the pointer, or that it is the whole document.</summary>
    public string Place => Pointer is { Length: 0 } ? "(document)" : Pointer ?? "";
}
