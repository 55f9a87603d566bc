namespace AgentEvents.Generator.Canonical;

/// <summary>Where the name of a place comes from, in the order in which they have the say.</summary>
internal enum NameSource
{
    /// <summary>Somebody chose it: <c>x-dotnet-name</c>.</summary>
    Chosen,

    /// <summary>It is the root of a file, or the request of an operation.</summary>
    Root,

    /// <summary>It is the key of a definition or component.</summary>
    Key,

    /// <summary>It is a place of an OpenAPI document that has no name.</summary>
    None,
}
