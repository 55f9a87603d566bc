namespace AgentEvents.Cli.Validation;

/// <summary>How a file holds documents.</summary>
internal enum InputKind
{
    /// <summary>It is one.</summary>
    Json,

    /// <summary>One on each line.</summary>
    Ndjson,

    /// <summary>Bodies of recorded HTTP traffic.</summary>
    Har,
}
