using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>Validating allocates nothing.</summary>
public sealed class AllocationTests
{
    public static TheoryData<string> ValidExamples { get; } = [.. Examples.Valid.Select(example => example.Path)];

    // A name or a tested string with an escape has to be unescaped somewhere; written documents only have those that a value needs.
    [Theory]
    [MemberData(nameof(ValidExamples))]
    public void ValidatingACompactDocumentAllocatesNothing(string path)
    {
        var example = Examples.Get(path);
        var model = example.Model;
        var document = model.Write(model.Parse(example.Utf8));
        var valid = true;
        for (var warmUp = 0; warmUp < 50; warmUp++)
        {
            valid &= model.IsValid(document);
        }

        // The runtime itself now and then allocates on a thread, when it exchanges a method for a faster one: what our code does, it does every time.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 20 && least > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            valid &= model.IsValid(document);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        valid.ShouldBeTrue();
        least.ShouldBe(0);
    }
}
