using System.Text.Json;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance.Support;

/// <summary>
/// How many cases the suite has, and how many of them have a keyword or a format in their schema. Kept in a file, so that the page can be checked
/// without the suite, and that the tool, which has the file inside, can say what is known of it.
/// </summary>
/// <param name="Commit">The commit of the suite.</param>
/// <param name="Parts">The parts of the suite by their names.</param>
/// <param name="Keywords">Cases by keyword.</param>
/// <param name="Formats">Cases by the value of <c>format</c>.</param>
internal sealed record SuiteCounts(
    string Commit, IReadOnlyDictionary<string, PartCount> Parts, SortedDictionary<string, int> Keywords, SortedDictionary<string, int> Formats)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Where the committed counts are.</summary>
    public static string Path { get; } = System.IO.Path.Combine(SuiteFolder.Project, "suite-counts.json");

    /// <summary>The committed counts.</summary>
    public static SuiteCounts Committed() => JsonSerializer.Deserialize<SuiteCounts>(File.ReadAllText(Path))!;

    /// <summary>What the figures and the list of exclusions say of each part. That all other cases pass is what the tests of the suite are for.</summary>
    public static IReadOnlyDictionary<string, PartCount> OfParts() => SuiteFigures.Parts.ToDictionary(
        p => p.Name, p => new PartCount(p.Cases, p.Cases - ExclusionList.Committed.Entries.Count(e => p.Holds(e.File))), StringComparer.Ordinal);

    /// <summary>Counts in the suite itself. Only what stands where a schema stands is counted: a member <c>items</c> of an instance is no keyword.</summary>
    public static SuiteCounts OfSuite()
    {
        var counts = new SuiteCounts(SuiteFigures.Commit, OfParts(), new(StringComparer.Ordinal), new(StringComparer.Ordinal));
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

/// <summary>How much there is of a part of the suite.</summary>
/// <param name="Cases">Its cases.</param>
/// <param name="Passed">Those that are judged as the suite says, in both modes.</param>
internal sealed record PartCount(int Cases, int Passed);
