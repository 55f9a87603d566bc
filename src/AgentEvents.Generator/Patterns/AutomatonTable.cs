namespace AgentEvents.Generator.Patterns;

/// <summary>
/// A minimal automaton over bytes. A state is the offset of its row in <paramref name="Transitions"/>; row 0 is the state that can never match,
/// row 1 the one that always will, and the states that accept at the end of the input are last.
/// </summary>
/// <param name="Classes">The column of each of the 256 byte values.</param>
/// <param name="Transitions">The next state, by state plus column.</param>
/// <param name="Stride">The length of a row.</param>
/// <param name="Start">The first state.</param>
/// <param name="FirstAccepting">The first state that accepts at the end of the input, beside row 1.</param>
internal sealed record AutomatonTable(EquatableArray<byte> Classes, EquatableArray<ushort> Transitions, int Stride, int Start, int FirstAccepting);
