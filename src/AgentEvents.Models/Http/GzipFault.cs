namespace AgentEvents.Models.Http;

/// <summary>Why bytes are no gzip that is read.</summary>
internal enum GzipFault
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>They do not begin like gzip.</summary>
    NoGzip,

    /// <summary>They end before the last member does.</summary>
    Truncated,

    /// <summary>What is compressed or its checksum is wrong.</summary>
    Damaged,

    /// <summary>Something that is no member follows the last one.</summary>
    TrailingBytes,

    /// <summary>They decode to more bytes than are allowed.</summary>
    TooLong,
}
