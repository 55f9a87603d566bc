using System.Text;
using AgentEvents.Generator;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// The schemas of the provider-neutral events, which come with the package that a build refers to: <c>x-canonical-hub</c> leads to them.
/// </summary>
internal static class CanonicalSchemas
{
    private const string Prefix = "canonical/";

    private static readonly SchemaDocument[] All =
    [
        .. typeof(CanonicalSchemas).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>Those that a folder does not have itself: their types are in the package, so nothing is generated for them.</summary>
    /// <param name="documents">What the folder has.</param>
    public static IEnumerable<SchemaDocument> Beside(IReadOnlyCollection<SchemaDocument> documents) =>
        All.Where(own => documents.All(d => d.Uri != own.Uri && IdOf(d) != IdOf(own)));

    /// <summary>The one that has the <c>$id</c> of a document; null if none has.</summary>
    /// <param name="document">The document.</param>
    public static SchemaDocument? TwinOf(SchemaDocument document) =>
        IdOf(document) is { } id ? All.FirstOrDefault(own => IdOf(own) == id) : null;

    private static SchemaDocument Read(string name)
    {
        using var stream = typeof(CanonicalSchemas).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var file = new SchemaFile(name, name, reader.ReadToEnd());
        return SchemaDocument.Read(file.Path, file.Uri, file.Text) with { IsReference = true };
    }

    private static string? IdOf(SchemaDocument document) =>
        document.Root is JsonObjectNode root && root["$id"] is JsonStringNode { Value: var id } ? id : null;
}
