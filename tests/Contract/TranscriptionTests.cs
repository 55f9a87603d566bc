using System.Text.RegularExpressions;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract;

public sealed partial class TranscriptionTests
{
    public static TheoryData<string> Providers => [.. SchemaFolder.Transcribed];

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryPointerOfTheTranscriptionResolves(string provider)
    {
        var broken = Rows(provider)
            .SelectMany(row => Targets(row.Home).Select(target => (row.Line, Target: target)))
            .Where(pointer => !Resolves(provider, pointer.Target))
            .Select(pointer => $"{provider}/transcription.md({pointer.Line}): {pointer.Target} leads nowhere. Correct the row, or put "
                + "back what it names.");

        broken.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryStatementHasAHomeOrAReason(string provider)
    {
        var rows = Rows(provider);

        rows.ShouldNotBeEmpty($"{provider}/transcription.md should have a row for every statement of the document");
        rows.Where(row => row.Statement.Length == 0 || row.Where.Length == 0)
            .Select(row => $"{provider}/transcription.md({row.Line}): say what the statement is and where it stands")
            .ShouldBeEmpty();
        rows.Where(row => Targets(row.Home).Count == 0 && !NoPlace().IsMatch(row.Home))
            .Select(row => $"{provider}/transcription.md({row.Line}): name a JSON Pointer in backticks, or write \"No place: \" and the reason")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EverySchemaOfADocumentIsNamedInItsTranscription(string provider)
    {
        // Error bodies come from further documents and so have no rows.
        var named = Rows(provider).SelectMany(row => Targets(row.Home)).Select(target => target.Split('#')[0]).ToHashSet();
        SchemaFolder.SchemaFiles(provider)
            .Select(file => file.Split('/')[1])
            .Where(file => file != "error-response.schema.json" && !named.Contains(file))
            .Select(file => $"{provider}/{file} is in no row of the transcription: which statement is it for?")
            .ShouldBeEmpty();
    }

    private static bool Resolves(string provider, string target) => target.Contains('#', StringComparison.Ordinal)
        ? Reference.Parse($"{provider}/transcription.md", target).Target() is not null
        : File.Exists(Path.Combine(SchemaFolder.Root, provider, target));

    private static IReadOnlyList<(int Line, string Statement, string Where, string Home)> Rows(string provider) =>
    [
        .. File.ReadAllLines(Path.Combine(SchemaFolder.Root, provider, "transcription.md"))
            .Select((text, index) => (Text: text, Line: index + 1))
            .Where(line => line.Text.StartsWith("| ", StringComparison.Ordinal) && !line.Text.StartsWith("| Statement ", StringComparison.Ordinal))
            .Select(line => (line.Line, Cells: line.Text.Trim('|').Split('|', StringSplitOptions.TrimEntries)))
            .Select(row => row.Cells.Length == 3
                ? (row.Line, row.Cells[0], row.Cells[1], row.Cells[2])
                : throw new InvalidDataException($"{provider}/transcription.md({row.Line}): a row has three cells")),
    ];

    private static List<string> Targets(string home) =>
        NoPlace().IsMatch(home) ? [] : [.. Backticked().Matches(home).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Backticked();

    [GeneratedRegex("^No place: .{10,}")]
    private static partial Regex NoPlace();
}
