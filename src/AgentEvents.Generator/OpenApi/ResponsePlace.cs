using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.OpenApi;

/// <summary>A documented response with the place of its body's schema.</summary>
/// <param name="Facts">The response.</param>
/// <param name="Content">Its body, or null.</param>
internal sealed record ResponsePlace(ResponseFacts Facts, ContentPlace? Content);
