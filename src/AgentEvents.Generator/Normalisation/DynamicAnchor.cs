namespace AgentEvents.Generator.Normalisation;

/// <summary>A <c>$dynamicAnchor</c> that decides where references of its name lead.</summary>
/// <param name="Name">The name.</param>
/// <param name="Location">The schema that has it.</param>
internal sealed record DynamicAnchor(string Name, SchemaLocation Location);
