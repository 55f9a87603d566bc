using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.BadInput;

/// <summary>Nothing is shared between calls: many threads at once get what one gets.</summary>
public sealed class ConcurrencyTests
{
    private const int Threads = 16;

    [Fact]
    public void ManyThreadsGetTheResultsOfOne()
    {
        var expected = Examples.All.Select(example => (example, example.Model.IsValid(example.Utf8), example.Model.Validate(example.Utf8))).ToArray();

        Parallel.For(0, Threads * 20, new ParallelOptions { MaxDegreeOfParallelism = Threads }, round =>
        {
            var random = new Random(round);
            for (var i = 0; i < 200; i++)
            {
                var (example, valid, result) = expected[random.Next(expected.Length)];
                example.Model.TryParse(example.Utf8, out var value, out var found).ShouldBe(valid, example.Path);
                found.ShouldBe(result);
                if (value is not null)
                {
                    example.Model.Parse(example.Model.Write(value)).ShouldBe(value);
                }
            }
        });
    }

    [Fact]
    public void OneModelIsUsedFromManyThreads()
    {
        var value = Google.AgentEventResource.Parse(Examples.Get("google/examples/valid/resource-unknown-type-and-member.json").Utf8);
        var bytes = value.ToUtf8Bytes();

        Parallel.For(0, 2_000, _ =>
        {
            value.ToUtf8Bytes().ShouldBe(bytes);
            value.AdditionalMembers.Contains("no such member").ShouldBeFalse();
            value.Validate().IsValid.ShouldBeTrue();
            value.GetHashCode().ShouldBe(value.GetHashCode());
        });
    }
}
