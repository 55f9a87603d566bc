namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A security scheme.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Id">Its name among the components.</param>
/// <param name="Credentials">What a caller sends: type, HTTP scheme, or name and place of a key; in words that compare.</param>
/// <param name="Flows">Where tokens come from, if it is OAuth 2 or OpenID Connect.</param>
internal sealed record SchemeDescription(string Pointer, string Id, string Credentials, EquatableArray<FlowDescription> Flows);
