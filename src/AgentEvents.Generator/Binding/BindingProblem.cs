namespace AgentEvents.Generator.Binding;

/// <summary>What binding has to say about a schema. Binding knows no text; whoever does makes a place in a file of the location.</summary>
/// <param name="Kind">Which diagnostic.</param>
/// <param name="Location">The schema.</param>
/// <param name="Arguments">What goes into the diagnostic's message.</param>
internal sealed record BindingProblem(ProblemKind Kind, SchemaLocation Location, EquatableArray<string> Arguments);
