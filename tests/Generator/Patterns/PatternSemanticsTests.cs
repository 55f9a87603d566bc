using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Tests.Patterns;

public sealed class PatternSemanticsTests
{
    [Fact, Trait("Corpus", "Exhaustive")]
    public void EmittedCodeAgreesWithEveryTruthWorkedOutByHand()
    {
        var patterns = PatternTruths.All.Select(static truth => truth.Pattern).Distinct(StringComparer.Ordinal).ToList();
        var matchers = EmittedPatterns.LoadAll(patterns);
        var wrong = PatternTruths.All
            .Where(truth => matchers[patterns.IndexOf(truth.Pattern)](Encoding.UTF8.GetBytes(truth.Text)) != truth.Matches)
            .Select(truth => $"{truth.Pattern} on {truth.Text} must be {truth.Matches}: {EcmaPattern.Compile(truth.Pattern).Program!.GetType().Name}")
            .ToList();
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void TheGenerationTimeMatcherAgreesWithEveryTruthWorkedOutByHand()
    {
        var wrong = PatternTruths.All.Where(static truth => EcmaPattern.Compile(truth.Pattern).IsMatch(truth.Text) != truth.Matches).ToList();
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void TheDotNetTranslationAgreesWithEveryTruthWorkedOutByHand()
    {
        var wrong = PatternTruths.All
            .Where(static truth => PatternMatcher.IsMatch(EcmaPatternReader.Read(truth.Pattern).Root!, truth.Text) != truth.Matches)
            .ToList();
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EqualPatternsCompileToEqualValues()
    {
        foreach (var pattern in PatternTruths.All.Select(static truth => truth.Pattern))
        {
            EcmaPattern.Compile(pattern).ShouldBe(EcmaPattern.Compile(pattern));
            EcmaPattern.Compile(pattern).GetHashCode().ShouldBe(EcmaPattern.Compile(pattern).GetHashCode());
        }
    }
}
