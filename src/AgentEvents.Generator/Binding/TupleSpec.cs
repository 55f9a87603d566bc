namespace AgentEvents.Generator.Binding;

/// <summary>A record of the items of an array, of which each has a schema of its own.</summary>
/// <param name="Union">The union that it is a case of, or null.</param>
/// <param name="Items">The items, by their places; those that may be missing come last.</param>
/// <param name="Rest">The type of the items behind them, or null if there are none.</param>
internal sealed record TupleSpec(
    string Name,
    string Definition,
    Docs Docs,
    int SchemaId,
    string? Union,
    EquatableArray<MemberSpec> Items,
    CSharpType? Rest)
    : ModelSpec(Name, Definition, Docs, SchemaId)
{
    /// <summary>The name of what holds the items behind those that have names.</summary>
    public const string RestName = "Rest";
}
