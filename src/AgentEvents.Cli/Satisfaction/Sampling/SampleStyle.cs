namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>How large a document is to be.</summary>
internal enum SampleStyle
{
    /// <summary>As little as the schema asks for.</summary>
    Smallest,

    /// <summary>Every member that the schema describes, and items in every array.</summary>
    Full,

    /// <summary>Some of it, by chance.</summary>
    Random,

    /// <summary>Some of the members that the schema describes, by chance, and nothing that it does not describe.</summary>
    Plain,
}
