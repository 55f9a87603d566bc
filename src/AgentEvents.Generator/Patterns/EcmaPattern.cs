namespace AgentEvents.Generator.Patterns;

/// <summary>What became of a pattern: a program, or the reason why it was refused. A value: equal patterns give equal compilations.</summary>
internal sealed record PatternCompilation(string Pattern, PatternProgram? Program, PatternError? Error, PatternNode? Root)
{
    /// <summary>Whether <paramref name="text"/> matches, decided at generation time; false when the pattern was refused.</summary>
    public bool IsMatch(string text) => Program is not null && Root is not null && PatternMatcher.IsMatch(Program, Root, text);
}

/// <summary>The door to the pattern engine: JSON Schema's <c>pattern</c> and <c>patternProperties</c> in, a program for <see cref="PatternEmitter"/> out.</summary>
internal static class EcmaPattern
{
    private static readonly PatternError TooLarge =
        new("this pattern is too large to be checked: lower its counts, or split it over several schemas in allOf", 0);

    /// <summary>Reads an ECMA-262 pattern (Unicode mode, unanchored unless it says otherwise) and picks the cheapest exact program. Never throws.</summary>
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
