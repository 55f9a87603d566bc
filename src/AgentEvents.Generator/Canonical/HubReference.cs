namespace AgentEvents.Generator.Canonical;

/// <summary>The <c>x-canonical-hub</c> of a file.</summary>
/// <param name="Reference">The URI reference as it is written.</param>
/// <param name="Target">Where it leads; null if it leads nowhere.</param>
internal sealed record HubReference(string Reference, SchemaLocation? Target);
