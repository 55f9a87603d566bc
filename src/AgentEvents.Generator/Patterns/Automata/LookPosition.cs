namespace AgentEvents.Generator.Patterns;

/// <summary>How far a look-ahead has come that was asked for earlier.</summary>
/// <param name="Look">Which of <see cref="Nfa.Aheads"/>.</param>
/// <param name="State">The state of its automaton.</param>
internal readonly record struct LookPosition(int Look, int State);
