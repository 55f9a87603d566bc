namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>Credentials that are asked for together; none of them means that a request without any is let through.</summary>
/// <param name="Schemes">The schemes by their names, each with the scopes that it needs.</param>
internal sealed record RequirementDescription(EquatableArray<(string Id, EquatableArray<string> Scopes)> Schemes);
