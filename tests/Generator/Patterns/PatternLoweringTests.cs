using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Tests.Patterns;

public sealed class PatternLoweringTests
{
    [Theory]
    [InlineData("", "Always")]
    [InlineData("a*", "Always")]
    [InlineData("^", "Always")]
    [InlineData("^[^]*$", "Always")]
    [InlineData("[]", "Never")]
    [InlineData("a^", "Never")]
    [InlineData("^[\\s\\S]+$", "NonEmpty")]
    [InlineData("[^]", "NonEmpty")]
    [InlineData("^(?:a)b[c]$", "Literal")]
    [InlineData("^https://", "Literal")]
    [InlineData("é$", "Literal")]
    [InlineData("X_", "Literal")]
    [InlineData("^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "FixedClasses")]
    [InlineData("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "FixedClasses")]
    [InlineData("^(?:00)?[1-9][0-9]{8,16}$", "ClassRuns")]
    [InlineData("^(?:00|\\+|)[1-9][0-9]{8,16}$", "ClassRuns")]
    [InlineData("^\\+[1-9][0-9]{1,14}$", "ClassRuns")]
    [InlineData("^phones/\\+[1-9][0-9]{1,14}/agentEvents/.+$", "ClassRuns")]
    [InlineData("^[a-z]+(?:-[a-z]+)*$", "ClassRuns")]
    [InlineData("^(?:foo|bar)$", "ClassRuns")]
    [InlineData("^foo$|^bar$", "ClassRuns")]
    [InlineData("^.{1,64}$", "ClassRuns")]
    [InlineData("^.{1,100000}$", "ClassRuns")]
    [InlineData("f.*o", "Automaton")]
    [InlineData("\\p{Letter}cole", "Automaton")]
    [InlineData("^\\s$", "Automaton")]
    [InlineData("(a+)+$", "Automaton")]
    [InlineData("\\bcat\\b", "Automaton")]
    [InlineData("^(a+)\\1$", "BacktrackingRegex")]
    [InlineData("^(?=.*[A-Z]).{4,}$", "Automaton")]
    [InlineData("^(?!\\.)(?!.*\\.\\.)[a-z.]+(?<!\\.)$", "Automaton")]
    [InlineData("^(?:(?!foo).)*$", "Automaton")]
    [InlineData("^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$", "Automaton")]
    [InlineData("^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?!.*\\s).{8,64}$", "BacktrackingRegex")]
    [InlineData("(?<=^|,)x(?=,|$)", "Automaton")]
    [InlineData("^(?!(?!ab)a)", "Automaton")]
    [InlineData("(?<!a(?=b))b", "BacktrackingRegex")]
    [InlineData("(?=(?<!a)b)b", "BacktrackingRegex")]
    [InlineData("x(?:a|b){0,100000}c", "BacktrackingRegex")]
    public void EveryPatternGetsTheCheapestProgramThatFits(string pattern, string program) =>
        EcmaPattern.Compile(pattern).Program!.GetType().Name.ShouldBe(program);

    [Fact]
    public void OnlyRegularPatternsRunOnTheLinearEngine()
    {
        EcmaPattern.Compile("x(?:a|b){600}").Program.ShouldBeOfType<PatternProgram.BacktrackingRegex>().Linear.ShouldBeTrue();
        EcmaPattern.Compile("^(a+)\\1$").Program.ShouldBeOfType<PatternProgram.BacktrackingRegex>().Linear.ShouldBeFalse();
        EcmaPattern.Compile("\\b(?:a|b){600}").Program.ShouldBeOfType<PatternProgram.BacktrackingRegex>().Linear.ShouldBeFalse();
    }

    [Fact]
    public void TheDoorwayPatternsHaveTightLengthLimits()
    {
        var to = EcmaPattern.Compile("^(?:00)?[1-9][0-9]{8,16}$").Program.ShouldBeOfType<PatternProgram.ClassRuns>();
        (to.MinBytes, to.MaxBytes).ShouldBe((9, 19));
    }
}
