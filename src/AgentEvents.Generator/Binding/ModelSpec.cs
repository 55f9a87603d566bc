using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>A type that is read, written and validated as a whole.</summary>
/// <param name="SchemaId">Its schema in the graph.</param>
internal abstract record ModelSpec(string Name, string Definition, Docs Docs, int SchemaId) : TypeSpec(Name, Definition, Docs)
{
    /// <summary>Whether the schema allows null, for which the model has no form: where it stands, C# has its own null instead.</summary>
    public bool RefusesNull { get; init; }

    /// <summary>The only kind of value that the model has a form for, where the schema allows others; null if it allows none.</summary>
    public InstanceKind? OnlyKind { get; init; }
}
