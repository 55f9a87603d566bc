namespace AgentEvents.Generator.Binding;

/// <summary>A record around a value that is no record itself, or one that is no case by itself.</summary>
/// <param name="Union">The union that it is a case of, or null.</param>
/// <param name="Value">The type of the value.</param>
internal sealed record WrapperSpec(string Name, string Definition, Docs Docs, int SchemaId, string? Union, CSharpType Value)
    : ModelSpec(Name, Definition, Docs, SchemaId);
