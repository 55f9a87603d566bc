namespace AgentEvents.Cli.Diff;

/// <summary>What a change does to the set of valid documents.</summary>
internal enum Direction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Some are not valid any more.</summary>
    Narrower,

    /// <summary>Some are valid that were not before.</summary>
    Wider,

    /// <summary>Both, or nobody can tell.</summary>
    Other,
}
