namespace AgentEvents.Generator.Binding;

/// <summary>A set of strings with names.</summary>
/// <param name="SchemaId">Its schema in the graph.</param>
/// <param name="IsOpen">Whether other strings are possible.</param>
/// <param name="Values">The known strings.</param>
internal sealed record EnumerationSpec(string Name, string Definition, Docs Docs, int SchemaId, bool IsOpen, EquatableArray<EnumerationValue> Values)
    : TypeSpec(Name, Definition, Docs);
