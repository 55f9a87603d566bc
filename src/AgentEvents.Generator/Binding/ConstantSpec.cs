namespace AgentEvents.Generator.Binding;

/// <summary>A constant of a type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its type.</param>
internal sealed record ConstantSpec(string Name, ConstantKind Kind);
