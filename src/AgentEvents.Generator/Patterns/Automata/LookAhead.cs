namespace AgentEvents.Generator.Patterns;

/// <summary>A look-ahead as an automaton of its own, begun anew wherever it is asked for.</summary>
/// <param name="Dfa">Accepts the texts before which the look-ahead holds.</param>
/// <param name="Starts">The first state, by what stands before.</param>
internal sealed record LookAhead(Dfa Dfa, int[] Starts)
{
    /// <summary>The look-ahead that holds wherever this one does not.</summary>
    public LookAhead Complement() => new(Dfa.Complement(), [.. Starts.Select(Dfa.Opposite)]);
}
