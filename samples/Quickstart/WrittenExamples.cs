using System.Text;
using AgentEvents.Models;

namespace AgentEvents.Quickstart;

/// <summary>
/// Part 3: what is sent. The compact examples are pinned to the byte: read into their types and written again they must be the same.
/// </summary>
internal static class WrittenExamples
{
    public static Score Show(Page page, Corpus corpus)
    {
        page.Heading("Typed events become wire payloads");
        var score = default(Score);
        foreach (var example in corpus.Examples.Where(e => e.IsValid && e.File.EndsWith("-compact.json", StringComparison.Ordinal)))
        {
            var pinned = corpus.Bytes(example.Provider, example.File);
            var written = Write(example, pinned);
            var right = written.AsSpan().SequenceEqual(pinned);
            page.Line($"{example.Provider,-10}  {written.Length,4} bytes  {Encoding.UTF8.GetString(written)}"
                + (right ? "" : $"  WRONG: differs from {example.Provider}/examples/{example.File}"));
            score += Score.Of(right);
        }

        return score;
    }

    private static byte[] Write(Example example, byte[] pinned) =>
        SchemaCatalogue.Entries.FindSchema($"{example.Provider}/{example.Schema.Replace(".schema.json", "", StringComparison.Ordinal)}")
            is { Validator: var validator }
        && validator.TryParse(pinned, out var model, out _)
            ? validator.ToUtf8Bytes(model)
            : [];
}
