using System.Collections.Concurrent;
using System.Text;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Json;

/// <summary>The cursor accepts exactly what a strict <see cref="System.Text.Json.Utf8JsonReader"/> accepts, and reads the same from it.</summary>
public sealed class JsonCursorOracleTests
{
    private const int UsualMutations = 250_000;

    private static readonly byte[][] Seeds =
        [.. Examples.All.Select(example => example.Utf8), .. HandMadeDocuments.All.Where(document => document.Length < 2_000)];

    [Fact]
    public void EveryHandMadeDocumentGetsTheVerdictOfTheStrictReader()
    {
        foreach (var document in HandMadeDocuments.All)
        {
            Disagreement(document).ShouldBeNull();
        }
    }

    [Fact]
    public void EveryExampleGetsTheVerdictOfTheStrictReader()
    {
        Examples.All.Count.ShouldBeGreaterThan(300);
        foreach (var example in Examples.All)
        {
            Disagreement(example.Utf8).ShouldBeNull(example.Path);
        }
    }

    [Fact]
    public void EveryPrefixOfEveryExampleGetsTheVerdictOfTheStrictReader() => Parallel.ForEach(Examples.Valid, example =>
    {
        for (var length = 0; length < Math.Min(example.Utf8.Length, 400); length++)
        {
            Disagreement(example.Utf8[..length]).ShouldBeNull(example.Path);
        }
    });

    [Fact]
    public void MutatedDocumentsGetTheVerdictOfTheStrictReader()
    {
        var mutations = Seed.Mutations(UsualMutations);
        var accepted = 0;
        var disagreements = new ConcurrentQueue<string>();
        Parallel.For(0, mutations, (index, loop) =>
        {
            var document = Mutation.Of(Seeds, Seed.ForCase(index));
            if (Disagreement(document) is { } disagreement)
            {
                disagreements.Enqueue($"mutation {index} of seed {Seed.Value}: {disagreement}");
                loop.Stop();
            }
            else if (CursorReading.Skip(document).Fault == JsonFault.None)
            {
                Interlocked.Increment(ref accepted);
            }
        });

        Seed.Print($"{mutations} mutations, {accepted} of them JSON");
        disagreements.ShouldBeEmpty();

        // Mutations that are never JSON, or always, would compare nothing.
        ((double)accepted / mutations).ShouldBeInRange(0.03, 0.9);
    }

    [Fact]
    public void FaultsStandWhereTheStrictReaderStops()
    {
        var compared = 0;
        for (var index = 0; index < 20_000; index++)
        {
            var document = Mutation.Of(Seeds, Seed.ForCase(index));
            var (fault, offset) = CursorReading.Skip(document);
            if (HasComparableOffset(fault) && !StrictReader.Accepts(document, null, out var expected) && expected >= 0)
            {
                compared++;
                offset.ShouldBe(expected, $"{fault} in {Print(document)}");
            }
        }

        Seed.Print($"{compared} offsets compared");
        compared.ShouldBeGreaterThan(1_000);
    }

    private static bool HasComparableOffset(JsonFault fault) => fault is JsonFault.ValueExpected or JsonFault.NameExpected or JsonFault.ColonExpected
        or JsonFault.SeparatorExpected or JsonFault.ControlCharacter or JsonFault.InvalidEscape or JsonFault.InvalidNumber or JsonFault.TrailingBytes;

    private static string? Disagreement(byte[] document)
    {
        var expectedTokens = new List<string>();
        var expected = StrictReader.Accepts(document, expectedTokens, out _);
        var (fault, offset) = CursorReading.Skip(document);
        if (expected != (fault == JsonFault.None))
        {
            return $"the strict reader {(expected ? "accepts" : "rejects")} and the cursor says {fault} at {offset}: {Print(document)}";
        }

        if (offset < 0 || offset > document.Length)
        {
            return $"{fault} is at {offset} of {document.Length} bytes: {Print(document)}";
        }

        var tokens = new List<string>();
        var read = CursorReading.Read(document, tokens);
        if (read != (fault, offset))
        {
            return $"going past it says {fault} at {offset}, reading it {read.Fault} at {read.Offset}: {Print(document)}";
        }

        return expected && !tokens.SequenceEqual(expectedTokens) ? $"the tokens differ: {Print(document)}" : null;
    }

    private static string Print(byte[] document) =>
        $"{Encoding.Latin1.GetString(document.AsSpan(0, Math.Min(document.Length, 300)))} "
            + $"(base64 {Convert.ToBase64String(document.AsSpan(0, Math.Min(document.Length, 3000)))})";
}
