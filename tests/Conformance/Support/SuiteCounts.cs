using System.Text.Json;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Conformance.Support;

/// <summary>
/// How many cases the suite has, and how many of them have a keyword or a format in their schema. Kept in a file for the tool, which has it inside
/// and can say what is known of it.
/// </summary>
/// <param name="Commit">The commit of the suite.</param>
/// <param name="Drafts">The drafts of the suite by their names.</param>
/// <param name="Keywords">Cases by keyword, of all drafts.</param>
/// <param name="Formats">Cases by the value of <c>format</c>, of all drafts.</param>
internal sealed record SuiteCounts(
    string Commit, IReadOnlyDictionary<string, DraftCount> Drafts, SortedDictionary<string, int> Keywords, SortedDictionary<string, int> Formats)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>Where the committed counts are.</summary>
    public static string Path { get; } = System.IO.Path.Combine(SuiteFolder.Project, "suite-counts.json");

    /// <summary>
    /// Counts in the suite itself. Only what stands where a schema stands is counted: a member <c>items</c> of an instance is no keyword.
    /// </summary>
    public static SuiteCounts OfSuite()
    {
        // What the figures and the list of exclusions say of each draft. That all other cases pass is what the tests of the suite are for.
        var drafts = SuiteFigures.Drafts.ToDictionary(
            d => d.Dialect.Name,
            d => new DraftCount(d.Cases, d.Cases - ExclusionList.Committed.Entries.Count(e => d.Holds(e.File))),
            StringComparer.Ordinal);
        var counts = new SuiteCounts(SuiteFigures.Commit, drafts, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var suiteCase in SuiteFolder.Files.SelectMany(SuiteCase.Read))
        {
            var dialect = KnownDialects.Project.Find(suiteCase.Draft)!;
            var document = SchemaDocument.Read("case", "file:///case", suiteCase.Schema);
            var members = Schemas(dialect, new SchemaLocation(document.Uri, ""), document.Root!).SelectMany(s => s.Members).ToArray();
            Add(counts.Keywords, members.Select(m => m.Name), suiteCase.Tests.Count);
            Add(
                counts.Formats,
                members.Where(m => m.Name == "format").Select(m => m.Value).OfType<JsonStringNode>().Select(f => f.Value),
                suiteCase.Tests.Count);
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

    private static IEnumerable<JsonObjectNode> Schemas(Dialect dialect, SchemaLocation location, JsonNode schema) =>
        schema is JsonObjectNode known
            ? dialect.Below(location, schema).SelectMany(below => Schemas(dialect, below.Location, below.Node)).Prepend(known)
            : [];
}
