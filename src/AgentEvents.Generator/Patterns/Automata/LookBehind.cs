namespace AgentEvents.Generator.Patterns;

/// <summary>A part of an automaton that runs beside the search from the first byte on.</summary>
/// <param name="Start">Its first state.</param>
/// <param name="Holds">The state that is reached wherever the look-behind holds.</param>
internal readonly record struct LookBehind(int Start, int Holds);
