namespace AgentEvents.Generator.Patterns;

/// <summary>Turns any regular pattern, unanchored ones and word boundaries included, into a table, unless the table would be too large.</summary>
internal static class AutomatonLowering
{
    public static PatternProgram? Lower(PatternNode simplified)
    {
        if (Nfa.Build(simplified) is not { } nfa || SubsetConstruction.Run(nfa) is not { } dfa || AutomatonLayout.Create(dfa) is not { } table)
        {
            return null;
        }

        if (table.Start == Dfa.Reject)
        {
            return new PatternProgram.Never();
        }

        return table.Start == table.Stride * Dfa.Accept ? new PatternProgram.Always() : new PatternProgram.Automaton(table);
    }
}
