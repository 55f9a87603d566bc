using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>The way from a schema to one that it applies to the same value or to a part of it.</summary>
/// <param name="Child">The other schema.</param>
/// <param name="Replace">The first schema with another one in that place.</param>
/// <param name="Parts">The parts of a value that it applies to, and what a JSON Pointer calls them; null for the value itself.</param>
internal sealed record SchemaEdge(
    SchemaReference Child,
    Func<SchemaReference, CanonicalSchema> Replace,
    Func<JsonValue, IEnumerable<(string? Token, JsonValue Part)>> Parts)
{
    /// <summary>Whether the other schema applies to what nothing has evaluated: which parts that is cannot be seen from here.</summary>
    public bool IsForWhatIsLeft { get; init; }

    /// <summary>The unions of which the other schema is a branch.</summary>
    public IReadOnlyList<Union> Around { get; init; } = [];
}
