namespace AgentEvents.Models.Http;

/// <summary>How a credential is sent.</summary>
public enum SecuritySchemeKind
{
    /// <summary><c>Authorization: Bearer …</c> (RFC 6750).</summary>
    Bearer,

    /// <summary><c>Authorization: Basic …</c> (RFC 7617).</summary>
    Basic,

    /// <summary>A header field of its own.</summary>
    ApiKey,
}
