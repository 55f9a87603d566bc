namespace AgentEvents.Generator.Operations;

/// <summary>A security scheme.</summary>
/// <param name="Id">Its name in the document.</param>
/// <param name="Kind">What the request carries.</param>
/// <param name="HeaderName">The header that an API key stands in.</param>
/// <param name="Description">What the document says about it.</param>
internal sealed record SecurityFacts(string Id, SecurityKind Kind, string? HeaderName, string Description);
