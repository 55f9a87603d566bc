using AgentEvents.Generator.Patterns;

namespace AgentEvents.Cli.Satisfaction.Kinds;

/// <summary>Where strings are to be looked for.</summary>
/// <param name="Automata">The automata that accept them.</param>
/// <param name="Functions">The checks of the runtime that are asked for or ruled out.</param>
/// <param name="Least">The least number of code points.</param>
/// <param name="Most">The greatest, if there is one.</param>
/// <param name="Listed">The only one, if a schema lists it.</param>
internal sealed record TextRange(IReadOnlyList<Dfa> Automata, IReadOnlyList<string> Functions, long Least, long? Most, string? Listed);
