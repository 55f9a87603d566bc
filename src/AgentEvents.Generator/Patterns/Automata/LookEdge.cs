namespace AgentEvents.Generator.Patterns;

/// <summary>A look-around that a step demands.</summary>
/// <param name="Behind">Whether the text before the step is looked at.</param>
/// <param name="Number">Which of <see cref="Nfa.Aheads"/> or <see cref="Nfa.Behinds"/>.</param>
/// <param name="Negative">Whether a look-behind must not hold. A look-ahead that must not hold is one that its complement decides.</param>
internal readonly record struct LookEdge(bool Behind, int Number, bool Negative);
