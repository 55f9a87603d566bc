using System.Text;
using AgentEvents.Generator;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Compilation;

/// <summary>The texts of the schemas that come with the tool.</summary>
internal static class BuiltInSchemas
{
    private const string Prefix = "schemas/";
    private const string Ending = ".schema.json";

    private static readonly Lazy<SchemaDocument[]> Read = new(() =>
    [
        .. typeof(BuiltInSchemas).Assembly.GetManifestResourceNames()
            .Select(name => (Resource: name, Place: name.Replace('\\', '/')))
            .Where(name => name.Place.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(name => name.Place, StringComparer.Ordinal)
            .Select(name => ReadOne(name.Resource, name.Place[Prefix.Length..])),
    ]);

    /// <summary>All of them: <c>provider/name.schema.json</c> is the path of each.</summary>
    public static IReadOnlyList<SchemaDocument> All => Read.Value;

    /// <summary>The one of a short name, such as <c>provider/name</c>; null if there is none.</summary>
    public static SchemaDocument? Find(string name) => Find(name, All);

    /// <summary>The one of a short name among some.</summary>
    public static SchemaDocument? Find(string name, IEnumerable<SchemaDocument> documents) =>
        documents.FirstOrDefault(d => d.Path == name + Ending);

    /// <summary>The short name of one; null if it has none.</summary>
    public static string? NameOf(SchemaDocument document) =>
        document.Path.EndsWith(Ending, StringComparison.Ordinal) && document.Path.Contains('/', StringComparison.Ordinal)
            ? document.Path[..^Ending.Length]
            : null;

    private static SchemaDocument ReadOne(string resource, string place)
    {
        using var stream = typeof(BuiltInSchemas).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var file = new SchemaFile(place, place, reader.ReadToEnd());
        return SchemaDocument.Read(file.Path, file.Uri, file.Text);
    }
}
