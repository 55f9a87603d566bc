namespace AgentEvents.Cli.Satisfaction.Formulas;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
internal sealed record JsonMemberValue(string Name, JsonValue Value);
