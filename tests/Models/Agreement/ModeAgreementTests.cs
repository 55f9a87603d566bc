using System.Collections.Concurrent;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Agreement;

/// <summary>IsValid, Validate, both TryParse and JsonSerializer agree with one another, on every document.</summary>
public sealed class ModeAgreementTests
{
    private const int UsualMutations = 60_000;

    private static readonly byte[][] Seeds = [.. Examples.All.Where(example => example.Utf8.Length < 3_000).Select(example => example.Utf8)];

    [Fact]
    public void AllModesAgreeOnEveryExampleForEveryModel()
    {
        var valid = 0;
        foreach (var example in Examples.All)
        {
            foreach (var model in ModelCase.All)
            {
                Verdicts.Disagreement(model, example.Utf8, out var isValid).ShouldBeNull(example.Path);
                valid += isValid ? 1 : 0;
            }
        }

        valid.ShouldBeGreaterThan(Examples.Valid.Count());
    }

    [Fact]
    public void AllModesAgreeOnMutatedExamples() => RunMutations(
        UsualMutations,
        random =>
        {
            var example = Examples.All[random.Next(Examples.All.Count)];
            var document = example.Utf8.Length < 3_000 ? Mutation.Of([example.Utf8], random) : example.Utf8;
            return (random.Next(5) == 0 ? ModelCase.All[random.Next(ModelCase.All.Count)] : example.Model, document);
        });

    // Mutated bytes are mostly no JSON any more; exchanging whole values keeps them JSON, and gets deep into the validators.
    [Fact]
    public void AllModesAgreeOnExamplesWithExchangedValues() => RunMutations(
        UsualMutations / 2,
        random =>
        {
            var example = Examples.All[random.Next(Examples.All.Count)];
            return (example.Model, ValueExchange.Of(example.Utf8, Seeds[random.Next(Seeds.Length)], random));
        });

    private static void RunMutations(int usual, Func<Random, (ModelCase Model, byte[] Document)> make)
    {
        var mutations = Seed.Mutations(usual);
        var valid = 0;
        var disagreements = new ConcurrentQueue<string>();
        Parallel.For(0, mutations, (index, loop) =>
        {
            var (model, document) = make(Seed.ForCase(index));
            if (Verdicts.Disagreement(model, document, out var isValid) is { } disagreement)
            {
                disagreements.Enqueue($"mutation {index} of seed {Seed.Value}: {disagreement}");
                loop.Stop();
            }
            else if (isValid)
            {
                Interlocked.Increment(ref valid);
            }
        });

        Seed.Print($"{mutations} mutations, {valid} of them valid");
        disagreements.ShouldBeEmpty();
        ((double)valid / mutations).ShouldBeInRange(0.005, 0.9);
    }
}
