using System.Text;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Json;

/// <summary>The cursor reads sixteen bytes at a time; where a document ends must not matter, and what lies behind it even less.</summary>
public sealed class JsonCursorBoundaryTests
{
    private static readonly string[] Endings = ["", "\"", "\\", "\\n", "\\u00e9", "\\u00", "\\ud83d\\ude00", "é", "😀", "\u0001", "\u007f"];
    private static readonly byte[] Neighbours = [(byte)'"', (byte)'\\', (byte)'0', (byte)'}', (byte)' ', 0, 0x1F, 0x80, 0xFF];

    /// <summary>Strings and other documents of every length around one to four vectors, whole and cut off, each ending in every way.</summary>
    private static IEnumerable<byte[]> Documents()
    {
        for (var length = 0; length <= 64; length++)
        {
            foreach (var ending in Endings)
            {
                var text = "\"" + new string('x', length) + ending;
                yield return Encoding.UTF8.GetBytes(text);
                yield return Encoding.UTF8.GetBytes(text + "\"");
                yield return Encoding.UTF8.GetBytes("{" + text + "\":" + text + "\"}");
            }

            yield return Encoding.UTF8.GetBytes(new string('7', length));
            yield return Encoding.UTF8.GetBytes(new string(' ', length) + "[");
            yield return Encoding.UTF8.GetBytes("[1" + new string(' ', length));
            yield return [(byte)'"', .. Enumerable.Repeat((byte)'x', length), 0xF0, 0x9F, 0x98];
            yield return [(byte)'"', .. Enumerable.Repeat((byte)'x', length), 0xC3, (byte)'"'];
        }
    }

    [Fact]
    public void EveryLengthGetsTheVerdictOfTheStrictReader()
    {
        foreach (var document in Documents())
        {
            var accepted = CursorReading.Skip(document).Fault == JsonFault.None;
            accepted.ShouldBe(StrictReader.Accepts(document, null, out _), Encoding.UTF8.GetString(document));
        }
    }

    [Fact]
    public void WhatLiesBehindOrBeforeTheDocumentChangesNothing()
    {
        foreach (var document in Documents())
        {
            var expected = CursorReading.Skip(document);
            foreach (var neighbour in Neighbours)
            {
                byte[] surrounded = [.. Enumerable.Repeat(neighbour, 17), .. document, .. Enumerable.Repeat(neighbour, 33)];
                CursorReading.Skip(surrounded.AsSpan(17, document.Length)).ShouldBe(expected, Encoding.UTF8.GetString(document));
            }
        }
    }

    [Fact]
    public void NoByteBehindTheDocumentIsTouched()
    {
        Assert.SkipUnless(GuardedBytes.IsSupported, "Guarded pages are made with mmap as Linux knows it.");
        using var memory = new GuardedBytes();
        var placed = 0;
        foreach (var document in Documents().Concat(Examples.All.Select(example => example.Utf8)).Where(document => document.Length < 4000))
        {
            var tokens = new List<string>();
            CursorReading.Read(memory.Place(document), tokens).ShouldBe(CursorReading.Skip(document));
            placed++;
        }

        placed.ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void ValidatorsAndReadersTouchNoByteBehindTheDocument()
    {
        Assert.SkipUnless(GuardedBytes.IsSupported, "Guarded pages are made with mmap as Linux knows it.");
        using var memory = new GuardedBytes();
        foreach (var example in Examples.All.Where(example => example.Utf8.Length < 4000))
        {
            for (var length = Math.Max(0, example.Utf8.Length - 40); length <= example.Utf8.Length; length++)
            {
                var document = memory.Place(example.Utf8.AsSpan(0, length));
                example.Model.TryParse(document, out _, out var result).ShouldBe(example.Model.IsValid(example.Utf8.AsSpan(0, length)), example.Path);
                result.ShouldBe(example.Model.Validate(example.Utf8.AsSpan(0, length)), example.Path);
            }
        }
    }
}
