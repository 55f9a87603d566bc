using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AgentEvents.Generator.Patterns;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>The emitted code, the table and .NET's engine on the translation are three ways to the same answer. A failure prints the seed.</summary>
public sealed class PatternDifferentialTests
{
    private const int TextsPerPattern = 100;

    [Theory, Trait("Corpus", "Seeded")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomRegularPatternsGiveTheSameAnswerInEveryForm(int series) => CompareRandom(series, assertions: false, references: false);

    [Fact, Trait("Corpus", "Seeded")]
    public void RandomPatternsWithAssertionsGiveTheSameAnswerInEveryForm() => CompareRandom(4, assertions: true, references: true);

    [Theory, Trait("Corpus", "Seeded")]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void RandomPatternsWithLookAroundsGiveTheSameAnswerInEveryForm(int series) => CompareRandom(series, assertions: true, references: false);

    [Fact, Trait("Corpus", "Exhaustive")]
    public void PatternsWorkedOutByHandGiveTheSameAnswerInEveryForm() =>
        Compare(5, [.. PatternTruths.All.Select(static truth => truth.Pattern).Distinct(StringComparer.Ordinal)]);

    private static void CompareRandom(int series, bool assertions, bool references)
    {
        var seed = unchecked(Seed.Or(0) + series);
        Compare(seed, Patterns(seed, assertions, references, count: 60));
    }

    private static List<string> Patterns(int seed, bool assertions, bool references, int count)
    {
        var random = new RandomPattern(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(assertions, references))];
    }

    private static void Compare(int seed, List<string> patterns)
    {
        var matchers = EmittedPatterns.LoadAll(patterns);
        var sampler = new PatternSampler(seed);
        var (matched, refused) = (0, 0);
        for (var i = 0; i < patterns.Count; i++)
        {
            var root = EcmaPatternReader.Read(patterns[i]).Root!;
            var table = PatternFacts.Of(root).HasBackReference ? null : AutomatonLowering.Lower(PatternSimplifier.Simplify(root));
            var oracle = new Regex(DotNetTranslation.Translate(root)!, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(50));
            for (var n = 0; n < TextsPerPattern; n++)
            {
                var text = sampler.Next(root);
                if (!TryAsk(oracle, text, out var expected))
                {
                    // A catastrophic pattern: the oracle backtracks, what it judges mostly does not. The rest of its texts would take as long.
                    break;
                }

                var units = string.Join(' ', text.Select(static unit => ((int)unit).ToString("X4", CultureInfo.InvariantCulture)));
                var context = $"seed {seed}, pattern {patterns[i]}, text {units}";
                matchers[i](Encoding.UTF8.GetBytes(text)).ShouldBe(expected, context);
                if (table is not null)
                {
                    PatternMatcher.IsMatch(table, root, text).ShouldBe(expected, "table: " + context);
                }

                _ = expected ? matched++ : refused++;
            }
        }

        // Texts that all match, or none, would prove nothing.
        matched.ShouldBeGreaterThan(patterns.Count * 4);
        refused.ShouldBeGreaterThan(patterns.Count * 4);
    }

    private static bool TryAsk(Regex oracle, string text, out bool matches)
    {
        matches = false;
        try
        {
            matches = oracle.IsMatch(text);
            return true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
