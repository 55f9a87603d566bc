namespace AgentEvents.Generator.Patterns;

/// <summary>The door to the pattern engine: JSON Schema's <c>pattern</c> and <c>patternProperties</c> in, a program out.</summary>
internal static class EcmaPattern
{
    private static readonly PatternError TooLarge =
        new("this pattern is too large to be checked: lower its counts, or split it over several schemas in allOf", 0);

    /// <summary>Reads an ECMA-262 pattern (Unicode mode, unanchored unless it says otherwise) and picks the cheapest exact program.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="allowsIdentityEscapes">Whether <c>\-</c> and the like stand for the character behind the backslash.</param>
    public static PatternCompilation Compile(string pattern, bool allowsIdentityEscapes = false)
    {
        var reading = EcmaPatternReader.Read(pattern, allowsIdentityEscapes);
        if (reading.Root is null)
        {
            return new PatternCompilation(pattern, null, reading.Error, null);
        }

        return PatternLowering.Lower(reading.Root) is { } program
            ? new PatternCompilation(pattern, program, null, reading.Root)
            : new PatternCompilation(pattern, null, TooLarge, reading.Root);
    }
}
