namespace AgentEvents.Models.Http;

/// <summary>Where in an HTTP request a parameter stands: the <c>in</c> of OpenAPI.</summary>
public enum ParameterLocation
{
    /// <summary>In a segment of the path, percent-encoded.</summary>
    Path,

    /// <summary>In the query, percent-encoded.</summary>
    Query,

    /// <summary>A header field of its own, as it is.</summary>
    Header,
}
