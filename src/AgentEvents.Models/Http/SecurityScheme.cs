namespace AgentEvents.Models.Http;

/// <summary>One credential that an operation asks for.</summary>
public sealed record SecurityScheme
{
    /// <summary>The scheme's name in the OpenAPI document.</summary>
    public required string Id { get; init; }

    /// <summary>How the credential is sent.</summary>
    public required SecuritySchemeKind Kind { get; init; }

    /// <summary>The header field of an API key; null for the other kinds.</summary>
    public string? HeaderName { get; init; }
}
