namespace AgentEvents.Generator.Patterns;

/// <summary>What became of a pattern: a program, or the reason why it was refused. A value: equal patterns give equal compilations.</summary>
internal sealed record PatternCompilation(string Pattern, PatternProgram? Program, PatternError? Error, PatternNode? Root)
{
    /// <summary>Whether <paramref name="text"/> matches, decided at generation time; false when the pattern was refused.</summary>
    public bool IsMatch(string text) => Program is not null && Root is not null && PatternMatcher.IsMatch(Program, Root, text);
}
