using System.Text;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract;

/// <summary>Compares the corpus with the documents themselves, where these lie beside the repository.</summary>
public sealed class PrintedDocumentTests
{
    // Four blocks are models in pseudo-JSON, templates or parts: they are no payloads, and no repair makes them one.
    private static readonly string[] NoPayloads =
    [
        "invalid/printed-model-agent-event.json", "invalid/printed-model-composing-alone.json",
        "invalid/printed-model-read.json", "invalid/printed-template.json",
    ];

    [Fact]
    public void EveryPrintedJsonBlockIsAnExample()
    {
        var blocks = PrintedDocument.AllOrSkip().SelectMany(document => document.JsonBlocks().Select(block => (document, block))).ToList();

        blocks.Count.ShouldBe(19, "the documents print nineteen JSON blocks; if one was added, give it an example and change this number");
        foreach (var (document, block) in blocks)
        {
            var printed = Manifest.All.Where(example => example.Provider == document.Provider && example.Printed).ToList();
            var verbatim = printed.FirstOrDefault(example => example.Erratum.Count == 0 && Encoding.UTF8.GetString(example.Bytes()) == block);
            var repaired = printed.FirstOrDefault(example => example.Erratum.Count > 0
                && Encoding.UTF8.GetString(example.Bytes()) == Repaired(block, example.Erratum));

            verbatim.ShouldNotBeNull($"{document.Name} prints this, and no example marked as printed has it to the byte:\n{block}");
            if (!verbatim.IsValid && !NoPayloads.Contains(verbatim.File))
            {
                repaired.ShouldNotBeNull($"{verbatim.Path} is broken in print; add a valid example that is its repair, with the erratum");
                repaired.IsValid.ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void EveryExampleMarkedAsPrintedIsPrinted()
    {
        var blocks = PrintedDocument.AllOrSkip().SelectMany(document => document.JsonBlocks().Select(block => (document.Provider, block))).ToList();

        Manifest.All.Where(example => example.Printed)
            .Where(example => !blocks.Any(block => block.Provider == example.Provider
                && Repaired(block.block, example.Erratum) == Encoding.UTF8.GetString(example.Bytes())))
            .Select(example => $"{example.Path}: no document prints this, not even with the repairs of its erratum")
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryErratumQuotesTheDocumentVerbatim()
    {
        var documents = PrintedDocument.AllOrSkip().ToDictionary(document => document.Name);
        foreach (var (owner, erratum) in SchemaStyleTests.Errata())
        {
            var sources = SchemaStyleTests.Items(owner.Value.GetProperty("x-source"))
                .Select(source => source.GetProperty("document").GetString()!)
                .Where(documents.ContainsKey)
                .ToList();
            var published = erratum.GetProperty("published").GetString()!;
            if (sources.Count > 0)
            {
                sources.ShouldContain(
                    name => documents[name].Text.Contains(published, StringComparison.Ordinal),
                    $"{owner}: \"{published}\" is not printed in its source");
            }
        }
    }

    [Fact]
    public void DescriptionsAreInOurOwnWords()
    {
        var documents = PrintedDocument.AllOrSkip();
        SchemaFolder.AllDocuments().SelectMany(file => SchemaWalk.Members(file, "description"))
            .Where(member => member.Value.ValueKind == System.Text.Json.JsonValueKind.String)
            .Where(member => documents.Any(document => LongestSharedRun(member.Value.GetString()!, document.Text) > 7))
            .Select(member => $"{member.Owner}: eight or more words in a row are those of the document; say it in our own")
            .ShouldBeEmpty();
    }

    private static string Repaired(string block, IReadOnlyList<Repair> repairs) =>
        repairs.Aggregate(block, (text, repair) => text.Replace(repair.Published, repair.Effective, StringComparison.Ordinal));

    private static int LongestSharedRun(string description, string document)
    {
        var words = description.Split(' ');
        var longest = 0;
        for (var start = 0; start < words.Length; start++)
        {
            while (start + longest < words.Length
                && document.Contains(string.Join(' ', words[start..(start + longest + 1)]), StringComparison.OrdinalIgnoreCase))
            {
                longest++;
            }
        }

        return longest;
    }
}
