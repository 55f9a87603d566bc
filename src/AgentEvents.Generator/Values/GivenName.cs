namespace AgentEvents.Generator.Values;

/// <summary>The name of a type that is not the one that its place would have by itself.</summary>
/// <param name="Place">Where its schema is written.</param>
/// <param name="Name">The name.</param>
internal sealed record GivenName(SchemaLocation Place, string Name);
