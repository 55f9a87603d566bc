using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;
using AgentEvents.Models.Tests.Json;

namespace AgentEvents.Models.Tests.Agreement;

/// <summary>The accept path says yes to what people write, and what it makes is what the validator and the reader make.</summary>
public sealed class AcceptPathTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void WhatWeWriteIsAcceptedByThePathOfEachModelThatHasOne()
    {
        var written = Examples.Valid.Where(e => e.Model.HasPath)
            .Select(e => (e.Path, Written: e.Model.Write(e.Model.Parse(e.Utf8)), e.Model))
            .Where(e => !IsRare(e.Written))
            .ToArray();
        var missed = written.Where(e => !e.Model.Accepts(e.Written)).Select(e => $"{e.Path}: {e.Model}").ToArray();

        // A member of one alternative in a document of another, which allows any member: the validator judges that.
        ((double)missed.Length / written.Length).ShouldBeLessThan(0.1, string.Join(", ", missed));
        written.Select(e => e.Model).Distinct().Where(m => !written.Any(e => e.Model == m && m.Accepts(e.Written))).ShouldBeEmpty();
    }

    [Fact]
    public void ADocumentIsAcceptedWithWhiteSpaceToo()
    {
        var missed = Examples.Valid.Where(e => e.Model.HasPath)
            .Select(e => (e.Path, Compact: e.Model.Write(e.Model.Parse(e.Utf8)), e.Model))
            .Where(e => e.Model.Accepts(e.Compact))
            .Where(e => !e.Model.Accepts(Encoding.UTF8.GetBytes(JsonNode.Parse(e.Compact)!.ToJsonString(Indented))))
            .Select(e => $"{e.Path}: {e.Model}")
            .ToList();

        missed.ShouldBeEmpty();
    }

    [Fact]
    public void WhatThePathMakesIsWhatTheReaderMakes()
    {
        var compared = 0;
        foreach (var example in Examples.All.Where(e => e.Model.HasPath))
        {
            if (example.Model.TryAccept(example.Utf8, out var accepted))
            {
                example.Model.TryParseJudged(example.Utf8, out var judged).ShouldBeTrue(example.Path);
                accepted.ShouldBe(judged, example.Path);
                compared++;
            }
            else
            {
                example.Model.Accepts(example.Utf8).ShouldBeFalse(example.Path);
            }
        }

        compared.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void ADocumentThatNestsTooDeeplyIsNotAccepted()
    {
        // The attribute that the schema does not name may be anything, and 64 arrays and objects may be open in all.
        byte[] Document(int arrays) => Encoding.UTF8.GetBytes(
            $$$"""{"message":{"data":"e30=","more":{{{new string('[', arrays)}}}{{{new string(']', arrays)}}} } }""");

        Google.PubSubPush.IsValid(Document(62)).ShouldBeTrue();
        Google.PubSubPush.IsValid(Document(63)).ShouldBeFalse();
        Google.PubSubPush.Validate(Document(62)).IsValid.ShouldBeTrue();
        Google.PubSubPush.Validate(Document(63)).IsValid.ShouldBeFalse();
        JsonModel.TryParse<Google.PubSubPush>(Document(20), out _, maxDepth: 10).ShouldBeFalse();
    }

    [Fact]
    public void NothingIsReadBeyondADocument()
    {
        // Unreadable pages stand before and behind each document: a read of one byte too many ends the process.
        Assert.SkipUnless(GuardedBytes.IsSupported, "Guarded pages are made with mmap as Linux knows it.");
        using var memory = new GuardedBytes();
        foreach (var example in Examples.Valid.Where(e => e.Model.HasPath && e.Utf8.Length <= 600).GroupBy(e => e.Model).SelectMany(g => g.Take(6)))
        {
            for (var length = 0; length <= Math.Min(300, example.Utf8.Length); length++)
            {
                var head = example.Utf8.AsSpan(0, length);
                var tail = example.Utf8.AsSpan(example.Utf8.Length - length);
                example.Model.Accepts(memory.Place(head)).ShouldBe(example.Model.Accepts(head));
                example.Model.Accepts(memory.PlaceAtStart(tail)).ShouldBe(example.Model.Accepts(tail));
            }

            example.Model.Accepts(memory.Place(example.Utf8)).ShouldBe(example.Model.Accepts(example.Utf8), example.Path);
        }
    }

    // Strings that a rule looks into are plain text on the path; what has escapes there, or is beyond ASCII, is left to the validator.
    private static bool IsRare(byte[] utf8) => utf8.AsSpan().IndexOf((byte)'\\') >= 0 || utf8.AsSpan().ContainsAnyExceptInRange((byte)' ', (byte)'~');
}
