using System.Text;
using System.Text.RegularExpressions;

namespace AgentEvents.Contract.Corpus;

/// <summary>A provider's document as published, for the one who has it beside the repository.</summary>
/// <param name="Name">Short name, as in <c>x-source</c>.</param>
/// <param name="Provider">Provider folder.</param>
/// <param name="Text">The whole text.</param>
internal sealed partial record PrintedDocument(string Name, string Provider, string Text)
{
    /// <summary>The documents, or a skipped test: they are not ours to publish, so a clone of this repository does not have them.</summary>
    public static IReadOnlyList<PrintedDocument> AllOrSkip()
    {
        var folder = Path.Combine(SchemaFolder.Repository, "..", "shared", "provider-docs");
        Assert.SkipUnless(
            Directory.Exists(folder),
            "The providers' documents are not part of the repository, and ../shared/provider-docs does not exist: nothing to "
                + "compare with the prints.");
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return [
            .. SchemaFolder.Transcribed.SelectMany(provider => DocumentInventory.Read(provider).Documents
                .SelectMany(name => Directory.GetFiles(folder, name + ".*")
                    .Select(file => new PrintedDocument(name, provider, File.ReadAllText(file, strict))))),
        ];
    }

    /// <summary>The JSON blocks: from a brace at the start of a line, or of a curl command's data, to the brace that closes it.</summary>
    public IEnumerable<string> JsonBlocks()
    {
        var end = 0;
        foreach (Match match in BlockStart().Matches(Text))
        {
            var start = match.Groups[1].Index;
            if (start < end)
            {
                continue;
            }

            end = ClosingBrace(start) + 1;
            yield return Text[start..end];
        }
    }

    private int ClosingBrace(int start)
    {
        var depth = 0;
        for (var i = start; i < Text.Length; i++)
        {
            depth += Text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new InvalidDataException($"{Name}: the brace at {start} is never closed");
    }

    [GeneratedRegex("""(?:^|-d ['"]|--data ['"])(\{)""", RegexOptions.Multiline)]
    private static partial Regex BlockStart();
}
