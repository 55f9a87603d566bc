using System.Text.Json;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance.Support;

/// <summary>How many cases of the suite have a keyword or a format in their schema. Kept in a file, so that the page can be checked without the suite.</summary>
/// <param name="Commit">The commit of the suite.</param>
/// <param name="Keywords">Cases by keyword.</param>
/// <param name="Formats">Cases by the value of <c>format</c>.</param>
internal sealed record SuiteCounts(string Commit, SortedDictionary<string, int> Keywords, SortedDictionary<string, int> Formats)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Where the committed counts are.</summary>
    public static string Path { get; } = System.IO.Path.Combine(SuiteFolder.Project, "suite-counts.json");

    /// <summary>The committed counts.</summary>
    public static SuiteCounts Committed() => JsonSerializer.Deserialize<SuiteCounts>(File.ReadAllText(Path))!;

    /// <summary>Counts in the suite itself. Only what stands where a schema stands is counted: a member <c>items</c> of an instance is no keyword.</summary>
    public static SuiteCounts OfSuite()
    {
        var counts = new SuiteCounts(SuiteFigures.Commit, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var suiteCase in SuiteFolder.Files.SelectMany(SuiteCase.Read))
        {
            var document = SchemaDocument.Read("case", "file:///case", suiteCase.Schema);
            var members = Schemas(new SchemaLocation(document.Uri, ""), document.Root!).SelectMany(s => s.Members).ToArray();
            Add(counts.Keywords, members.Select(m => m.Name), suiteCase.Tests.Count);
            Add(counts.Formats, members.Where(m => m.Name == "format").Select(m => m.Value).OfType<JsonStringNode>().Select(f => f.Value), suiteCase.Tests.Count);
        }

        return counts;
    }

    /// <summary>The counts as the text of the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Layout) + "\n";

    private static void Add(SortedDictionary<string, int> counts, IEnumerable<string> names, int cases)
    {
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            counts[name] = counts.GetValueOrDefault(name) + cases;
        }
    }

    private static IEnumerable<JsonObjectNode> Schemas(SchemaLocation location, JsonNode schema) =>
        schema is JsonObjectNode known
            ? Subschemas.Below(location, schema).SelectMany(below => Schemas(below.Location, below.Node)).Prepend(known)
            : [];
}
