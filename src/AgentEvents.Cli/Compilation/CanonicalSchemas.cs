using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// The schemas of the provider-neutral events, which come with the package that a build refers to: <c>x-canonical-hub</c> leads to them.
/// </summary>
internal static class CanonicalSchemas
{
    private static readonly SchemaDocument[] All =
    [
        .. BuiltInSchemas.All.Where(d => d.Path.StartsWith("canonical/", StringComparison.Ordinal)).Select(d => d with { IsReference = true }),
    ];

    /// <summary>Those that a folder does not have itself: their types are in the package, so nothing is generated for them.</summary>
    /// <param name="documents">What the folder has.</param>
    public static IEnumerable<SchemaDocument> Beside(IReadOnlyCollection<SchemaDocument> documents) =>
        All.Where(own => documents.All(d => d.Uri != own.Uri && IdOf(d) != IdOf(own)));

    /// <summary>The one that has the <c>$id</c> of a document; null if none has.</summary>
    /// <param name="document">The document.</param>
    public static SchemaDocument? TwinOf(SchemaDocument document) =>
        IdOf(document) is { } id ? All.FirstOrDefault(own => IdOf(own) == id) : null;

    private static string? IdOf(SchemaDocument document) =>
        document.Root is JsonObjectNode root && root["$id"] is JsonStringNode { Value: var id } ? id : null;
}
