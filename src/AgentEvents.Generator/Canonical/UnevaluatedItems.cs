namespace AgentEvents.Generator.Canonical;

/// <summary>An <c>unevaluatedItems</c> whose reach depends on the instance.</summary>
/// <param name="Schema">What unevaluated items must satisfy.</param>
/// <param name="Evaluated">Which items are evaluated.</param>
internal sealed record UnevaluatedItems(SchemaReference Schema, EvaluatedItems Evaluated);
