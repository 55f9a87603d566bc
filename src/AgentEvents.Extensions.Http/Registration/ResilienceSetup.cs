using Microsoft.Extensions.Http.Resilience;

namespace AgentEvents.Extensions.Http;

/// <summary>A change of the standard resilience.</summary>
/// <param name="Configure">Makes it.</param>
internal sealed record ResilienceSetup(Action<HttpStandardResilienceOptions> Configure);
