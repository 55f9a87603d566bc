using System.Text.Json;

namespace AgentEvents.Conformance.Containment;

/// <summary>Two schemas of the containment suite, and what it says of them.</summary>
/// <param name="Draft">The draft of both.</param>
/// <param name="File">The file, with its draft.</param>
/// <param name="Id">Its number there.</param>
/// <param name="One">The first schema.</param>
/// <param name="Other">The second.</param>
/// <param name="Answers">For each question, whether all documents of one are documents of the other.</param>
internal sealed record ContainmentCase(
    SuiteDraft Draft,
    string File,
    int Id,
    string One,
    string Other,
    IReadOnlyList<(string Question, bool IsContained)> Answers)
{
    /// <summary>The question whether the first is contained in the second; the other name asks for the reverse.</summary>
    public const string Forward = "s1SubsetEqOfs2";

    /// <summary>The folder of the suite.</summary>
    public static string Folder { get; } = Path.Combine(SuiteFolder.Project, "containment-suite");

    /// <summary>Whether formats, and in draft-07 content, are demands there.</summary>
    public bool AssertsFormats => File.Contains("/optional/format/", StringComparison.Ordinal)
        || (Draft.Folder == "draft7" && File.EndsWith("/optional/content.json", StringComparison.Ordinal));

    /// <summary>The schemas in the order of a question: whether the documents of the first are documents of the second.</summary>
    public (string Inner, string Outer) Of(string question) => question == Forward ? (One, Other) : (Other, One);

    /// <summary>All cases of a draft.</summary>
    public static IEnumerable<ContainmentCase> Read(SuiteDraft draft)
    {
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Folder, draft.Folder + ".ndjson")))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            yield return new ContainmentCase(
                draft,
                $"{draft.Folder}/{root.GetProperty("file").GetString()}",
                root.GetProperty("id").GetInt32(),
                root.GetProperty("schema1").GetRawText(),
                root.GetProperty("schema2").GetRawText(),
                [.. root.GetProperty("tests").EnumerateObject().Select(t => (t.Name, t.Value.GetBoolean()))]);
        }
    }
}
