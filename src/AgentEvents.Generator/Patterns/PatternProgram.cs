namespace AgentEvents.Generator.Patterns;

/// <summary>How a pattern is checked at run time: the cheapest form that is exact for every valid UTF-8 input.</summary>
internal abstract record PatternProgram
{
    private PatternProgram()
    {
    }

    /// <summary>Every string matches: the constraint can be dropped.</summary>
    public sealed record Always : PatternProgram;

    /// <summary>No string matches.</summary>
    public sealed record Never : PatternProgram;

    /// <summary>Every string matches but the empty one.</summary>
    public sealed record NonEmpty : PatternProgram;

    /// <summary>Fixed text at a fixed place.</summary>
    public sealed record Literal(LiteralPlace Place, EquatableArray<byte> Utf8) : PatternProgram;

    /// <summary>As many ASCII characters as there are positions, each out of a class of one to three byte ranges; compared with vectors.</summary>
    public sealed record FixedClasses(EquatableArray<EquatableArray<ByteRange>> Positions) : PatternProgram;

    /// <summary>Steps from the first byte on that one byte of look-ahead decides; straight loops, no table.</summary>
    /// <param name="Steps">What follows what.</param>
    /// <param name="ToEnd">Whether the last step must end at the end of the string.</param>
    /// <param name="MinBytes">Shorter strings cannot match.</param>
    /// <param name="MaxBytes">Longer strings cannot match; null when any length can.</param>
    public sealed record ClassRuns(EquatableArray<RunStep> Steps, bool ToEnd, int MinBytes, int? MaxBytes) : PatternProgram;

    /// <summary>Any other regular language: one table look-up per byte.</summary>
    public sealed record Automaton(AutomatonTable Table) : PatternProgram;

    /// <summary>What is not regular, or too large for a table: a .NET regular expression on the decoded text.</summary>
    /// <param name="Translation">The pattern in .NET's syntax, meaning the same.</param>
    /// <param name="Linear">Whether .NET's non-backtracking engine can run it.</param>
    public sealed record BacktrackingRegex(string Translation, bool Linear) : PatternProgram;
}
