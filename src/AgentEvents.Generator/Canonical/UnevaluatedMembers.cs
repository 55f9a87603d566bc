namespace AgentEvents.Generator.Canonical;

/// <summary>An <c>unevaluatedProperties</c> whose reach depends on the instance.</summary>
/// <param name="Schema">What unevaluated members must satisfy.</param>
/// <param name="Evaluated">Which members are evaluated.</param>
internal sealed record UnevaluatedMembers(SchemaReference Schema, EvaluatedMembers Evaluated);
