using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Reads the keywords that annotate an instance: those of the meta-data, format and content vocabularies, and whatever no vocabulary of the
/// dialect knows (Core 6.5, Validation 7 to 9). Each annotates with its own value.
/// </summary>
internal static class RemarkReader
{
    private static readonly HashSet<string> Annotating = new(StringComparer.Ordinal)
    {
        "contentEncoding", "contentMediaType", "contentSchema",
        "default", "deprecated", "description", "examples", "format", "readOnly", "title", "writeOnly",
    };

    // The core vocabulary organises schemas and annotates nothing; of a $comment that is even demanded (Core 8.3).
    private static readonly HashSet<string> Organising = new(StringComparer.Ordinal)
    {
        "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$ref", "$schema", "$vocabulary", "allOf", "definitions",
    };

    /// <summary>The keywords of one schema that annotate, in the order of the file.</summary>
    public static IEnumerable<RemarkSite> Read(JsonObjectNode schema, Source source, GraphBuilder builder)
    {
        var dialect = builder.Index.DialectOf(source.Location);
        foreach (var member in schema.Members)
        {
            var means = !dialect.Ignores(member.Name) && Vocabulary.Find(member.Name) is not null;
            var isAbout = member.Name != "contentSchema" || schema["contentMediaType"] is not null;
            if (Annotating.Contains(member.Name) ? isAbout : !means && !Organising.Contains(member.Name))
            {
                yield return new RemarkSite(
                    member.Name,
                    JsonPointer.Append(source.Path, member.Name),
                    builder.Index.AbsoluteLocation(source.Location.Down(member.Name)),
                    JsonText.Of(member.Value),
                    member.Name.StartsWith("content", StringComparison.Ordinal) && means);
            }
        }
    }
}
