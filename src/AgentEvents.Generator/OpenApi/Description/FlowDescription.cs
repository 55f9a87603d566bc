namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A way to get a token.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Name">For example <c>clientCredentials</c>; <c>openIdConnect</c> for a discovery document.</param>
/// <param name="Addresses">Where: the URLs with what they are for, in a fixed order.</param>
/// <param name="Scopes">The scopes that can be asked for.</param>
internal sealed record FlowDescription(string Pointer, string Name, EquatableArray<string> Addresses, EquatableArray<string> Scopes);
