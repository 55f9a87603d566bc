using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Resolution;

/// <summary>
/// The meta-schemas of all drafts that are known, for schemas that refer to them. They come with the generator; nothing is fetched.
/// </summary>
internal static class MetaSchemas
{
    private const string Folder = "MetaSchemas.";

    private static readonly Lazy<SchemaDocument[]> Loaded = new(Load);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SchemaDocument> All => Loaded.Value;

    private static SchemaDocument[] Load()
    {
        var assembly = typeof(MetaSchemas).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                var text = reader.ReadToEnd();
                var root = (JsonObjectNode)JsonReader.Read(text).Root!;
                return SchemaDocument.Read(name, ((JsonStringNode)(root["$id"] ?? root["id"])!).Value.TrimEnd('#'), text);
            })
            .ToArray();
    }
}
