using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Normalisation.Keywords;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// Reads the keywords that annotate an instance: those whose role it is, and whatever the dialect does not know (Core 6.5, Validation 7 to 9). Each
/// annotates with its own value.
/// </summary>
internal static class AnnotationReader
{
    /// <summary>The keywords of one schema that annotate, in the order of the file.</summary>
    public static IEnumerable<AnnotationSite> Read(JsonObjectNode schema, Source source, GraphBuilder builder)
    {
        var dialect = builder.Index.DialectOf(source.Location);
        foreach (var member in schema.Members)
        {
            var keyword = dialect.RuleOf(member.Name);
            var isAbout = keyword is not { Name: "contentSchema" } || schema["contentMediaType"] is not null;
            if (isAbout && keyword is null or { Role: KeywordRole.Annotation })
            {
                yield return new AnnotationSite(
                    member.Name,
                    JsonPointer.Append(source.Path, member.Name),
                    builder.Index.AbsoluteLocation(source.Location.Down(member.Name)),
                    JsonText.Of(member.Value),
                    keyword is ContentKeyword);
            }
        }
    }
}
