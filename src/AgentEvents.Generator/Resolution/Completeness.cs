namespace AgentEvents.Generator.Resolution;

/// <summary>
/// How much of a file was understood. Its types are made of that much; what may follow from the rest is not told, since what is wrong has been told.
/// </summary>
internal enum Completeness
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Parts of an OpenAPI document were passed over.</summary>
    Partial,

    /// <summary>The file is no JSON, or of another version: anything in it may be missing or mean something else.</summary>
    Unsure,
}
