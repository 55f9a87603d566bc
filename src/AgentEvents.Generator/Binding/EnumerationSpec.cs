namespace AgentEvents.Generator.Binding;

/// <summary>A set of strings with names.</summary>
/// <param name="IsOpen">Whether other strings are possible.</param>
/// <param name="Values">The known strings.</param>
internal sealed record EnumerationSpec(string Name, string Definition, Docs Docs, bool IsOpen, EquatableArray<EnumerationValue> Values)
    : TypeSpec(Name, Definition, Docs);
